import Testing

@testable import Courses
