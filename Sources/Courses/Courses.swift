// The way of a course, from a folder to its reports. Each stage is a value that nobody changes, each arrow a function in
// the file that is called like what it gives:
//
//     Course(at: folder)              which files are lessons
//         .read(…)     → ReadCourse      every lesson parsed, every directive understood
//         .resolved()  → ResolvedCourse  every reference found, every plan complete: `check` stops here
//         .run(store)  → RanCourse       every experiment trained, or kept from before, and drawn
//         .judged()    → JudgedCourse    claims and values against the runs: a report a lesson, one at a time
//
// Reports' formats make files of a report, a ReportFolder writes them. What is wrong is gathered on the way; only a
// lesson that asks for more than it may, or a run that fails, stops anything.
