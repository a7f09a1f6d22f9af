import Engine

/// Loaded samples by reference, with the digest that stands for them in plans.
package final class LoadedData: Sendable {
    package let digest: [UInt8]
    package let training: Samples
    package let test: Samples?
    package init(digest: [UInt8], training: Samples, test: Samples?) {
        self.digest = digest
        self.training = training
        self.test = test
    }
}
