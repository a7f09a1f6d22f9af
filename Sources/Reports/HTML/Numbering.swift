import Directives

/// Figures and tables of a lesson are numbered alike in every format.
typealias Numbering = FigureNumbering
