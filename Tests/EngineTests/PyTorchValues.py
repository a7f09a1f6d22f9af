"""Writes PyTorchConstants.swift: what PyTorch says, in double precision, about everything the engine computes.

    pip install torch
    python3 Tests/EngineTests/PyTorchValues.py > Tests/EngineTests/PyTorchConstants.swift
"""

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def number(value):
    return repr(float(f"{float(torch.as_tensor(value).detach()):.9g}"))


def numbers(values):
    return "[" + ", ".join(number(value) for value in torch.as_tensor(values).flatten()) + "]"


def listing(name, kind, rows):
    print(f"    static let {name}: [{kind}] = [")
    for row in rows:
        print(f"        {row},")
    print("    ]")


POINTS = torch.tensor([-6.0, -3, -1.5, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 1.5, 3])
ACTIVATIONS = {
    ".linear": lambda x: x * 1,
    ".sigmoid": torch.sigmoid,
    ".tanh": torch.tanh,
    ".relu": F.relu,
    ".leakyReLU(slope: 0.01)": lambda x: F.leaky_relu(x, 0.01),
    ".leakyReLU(slope: 0.2)": lambda x: F.leaky_relu(x, 0.2),
    ".elu": F.elu,
    ".gelu": F.gelu,
    ".softmax": lambda x: torch.softmax(x.reshape(3, 4), 1).flatten(),
}
# What comes back from the layer after: softmax mixes a sample's units, so one number each.
BACK = torch.tensor([0.5, -1, 2, 0.25, 1, 1.5, -0.75, 0.1, -2, 0.3, 1, -0.4])


def activations():
    for name, function in ACTIVATIONS.items():
        x = POINTS.clone().requires_grad_()
        y = function(x)
        y.backward(BACK)
        yield f"(activation: {name}, values: {numbers(y.detach())}, back: {numbers(x.grad)})"


SUMS = torch.tensor([[0.2, -1.3, 2.4], [1.1, 0.4, -0.6], [-2.2, 3.1, 0.7], [0.05, -0.3, 0.9]])
ONE_HOT = torch.tensor([[0.0, 0, 1], [1, 0, 0], [1, 0, 0], [0, 1, 0]])
SEVERAL = torch.tensor([[1.0, 0, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0]])
REAL = torch.tensor([[0.5, -1, 2], [1.5, 0.25, 0], [-2, 2, 1], [0, 0, 3]])


def per_sample(values):
    return values.sum(1).mean()


CLASSES = ONE_HOT.argmax(1)
LOSSES = [
    ("meanSquaredError", "linear", REAL, lambda z: per_sample((z - REAL) ** 2) / 2),
    ("meanSquaredError", "sigmoid", ONE_HOT, lambda z: per_sample((torch.sigmoid(z) - ONE_HOT) ** 2) / 2),
    ("meanSquaredError", "softmax", ONE_HOT, lambda z: per_sample((torch.softmax(z, 1) - ONE_HOT) ** 2) / 2),
    ("binaryCrossEntropy", "sigmoid", SEVERAL, lambda z: F.binary_cross_entropy(torch.sigmoid(z), SEVERAL)),
    ("binaryCrossEntropy", "softmax", SEVERAL, lambda z: F.binary_cross_entropy(torch.softmax(z, 1), SEVERAL)),
    ("sigmoidBinaryCrossEntropy", "linear", SEVERAL, lambda z: F.binary_cross_entropy_with_logits(z, SEVERAL)),
    ("sigmoidBinaryCrossEntropy", "tanh", SEVERAL, lambda z: F.binary_cross_entropy_with_logits(torch.tanh(z), SEVERAL)),
    ("crossEntropy", "softmax", ONE_HOT, lambda z: F.nll_loss(torch.log(torch.softmax(z, 1)), CLASSES)),
    ("crossEntropy", "softmax", SEVERAL, lambda z: per_sample(-SEVERAL * torch.log_softmax(z, 1))),
    ("crossEntropy", "sigmoid", ONE_HOT, lambda z: F.nll_loss(torch.log(torch.sigmoid(z)), CLASSES)),
    ("softmaxCrossEntropy", "linear", ONE_HOT, lambda z: F.cross_entropy(z, CLASSES)),
    ("softmaxCrossEntropy", "linear", SEVERAL, lambda z: F.cross_entropy(z, SEVERAL)),
    ("softmaxCrossEntropy", "softmax", ONE_HOT, lambda z: F.cross_entropy(torch.softmax(z, 1), CLASSES)),
    ("softmaxCrossEntropy", "relu", ONE_HOT, lambda z: F.cross_entropy(F.relu(z), CLASSES)),
    ("hinge", "linear", SEVERAL, lambda z: per_sample(torch.clamp(1 - (2 * SEVERAL - 1) * z, min=0))),
]


def losses():
    for loss, activation, targets, function in LOSSES:
        z = SUMS.clone().requires_grad_()
        value = function(z)
        value.backward()
        yield (f"(loss: .{loss}, activation: .{activation}, targets: {numbers(targets)}, "
               f"value: {number(value)}, gradient: {numbers(z.grad)})")


START = torch.tensor([0.5, -1.25, 2.0, 0.125])
GRADIENTS = torch.tensor([
    [0.3, -0.7, 1.2, 0.01], [0.25, -0.5, -0.4, 0.02], [-0.1, 0.3, 0.9, -0.03], [0.4, 0, -1.5, 0.5], [0.05, -2, 0.6, 0],
    [-0.6, 0.8, 0.1, 0.04],
])
OPTIMIZERS = {
    ".sgd(rate: 0.1, momentum: 0)": lambda p, d: torch.optim.SGD(p, lr=0.1, weight_decay=d),
    ".sgd(rate: 0.1, momentum: 0.9)": lambda p, d: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=d),
    ".sgd(rate: 0.1, momentum: 0.9, nesterov: true)":
        lambda p, d: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True, weight_decay=d),
    ".adamw(rate: 0.3, beta1: 0.8, beta2: 0.95, epsilon: 1e-4)":
        lambda p, d: torch.optim.AdamW(p, lr=0.3, betas=(0.8, 0.95), eps=1e-4, weight_decay=d),
    ".adagrad(rate: 0.01, epsilon: 1e-10)": lambda p, d: torch.optim.Adagrad(p, weight_decay=d),
    ".rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8)": lambda p, d: torch.optim.RMSprop(p, weight_decay=d),
    ".adam(rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)": lambda p, d: torch.optim.Adam(p, weight_decay=d),
    ".adam(rate: 0.3, beta1: 0.8, beta2: 0.95, epsilon: 1e-4)":
        lambda p, d: torch.optim.Adam(p, lr=0.3, betas=(0.8, 0.95), eps=1e-4, weight_decay=d),
}


def optimizers():
    for name, make in OPTIMIZERS.items():
        for decay in [0, 0.05]:
            w = START.clone().requires_grad_()
            optimizer = make([w], decay)
            steps = []
            for gradient in GRADIENTS:
                w.grad = gradient.clone()
                optimizer.step()
                steps.append(w.detach().clone())
            yield f"(optimizer: {name}, decay: {decay}, steps: {numbers(torch.stack(steps))})"


INPUTS = torch.tensor([
    [0.5, -1, 0.25], [1.5, 0.75, -0.5], [-0.25, 0.5, 1], [-1.5, -0.5, 0.5], [0.75, 1.25, -1], [0, -0.75, -1.25],
])
WEIGHTS = [
    torch.tensor([[0.3, -0.2, 0.5, 0.1], [-0.4, 0.6, 0.2, -0.3], [0.25, 0.15, -0.35, 0.45]]), torch.tensor([0.1, -0.1, 0, 0.2]),
    torch.tensor([[0.4, -0.5], [0.3, 0.2], [-0.6, 0.1], [0.7, -0.25]]), torch.tensor([0.05, -0.05]),
]
LABELS = torch.tensor([0, 1, 1, 0, 1, 0])
HOT = F.one_hot(LABELS, 2).double()
TRAININGS = [
    (".tanh", ".linear", ".softmaxCrossEntropy", torch.tanh, lambda z: z, F.cross_entropy, LABELS,
     ".sgd(rate: 0.1, momentum: 0.9)", 0.01, 6),
    (".sigmoid", ".softmax", ".crossEntropy", torch.sigmoid, lambda z: torch.log_softmax(z, 1), F.nll_loss, LABELS,
     ".sgd(rate: 0.1, momentum: 0)", 0, 4),
    (".elu", ".sigmoid", ".binaryCrossEntropy", F.elu, torch.sigmoid, F.binary_cross_entropy, HOT,
     ".adam(rate: 0.3, beta1: 0.8, beta2: 0.95, epsilon: 1e-4)", 0, 4),
    (".relu", ".linear", ".meanSquaredError", F.relu, lambda z: z, lambda a, t: per_sample((a - t) ** 2) / 2, HOT,
     ".rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8)", 0.05, 6),
    (".gelu", ".tanh", ".hinge", F.gelu, torch.tanh,
     lambda a, t: per_sample(torch.clamp(1 - (2 * t - 1) * a, min=0)), HOT,
     ".adagrad(rate: 0.01, epsilon: 1e-10)", 0, 1),
    (".tanh", ".linear", ".softmaxCrossEntropy", torch.tanh, lambda z: z, F.cross_entropy, LABELS,
     ".sgd(rate: 0.1, momentum: 0.9, nesterov: true)", 0.01, 4),
    (".tanh", ".linear", ".softmaxCrossEntropy", torch.tanh, lambda z: z, F.cross_entropy, LABELS,
     ".adamw(rate: 0.3, beta1: 0.8, beta2: 0.95, epsilon: 1e-4)", 0.05, 4),
]


def trainings():
    for hidden, last, loss, f, g, h, targets, optimizer, decay, batch in TRAININGS:
        parameters = [weights.clone().requires_grad_() for weights in WEIGHTS]
        stepper = OPTIMIZERS[optimizer](parameters, decay)

        def measured(rows):
            w1, b1, w2, b2 = parameters
            return h(g(f(INPUTS[rows] @ w1 + b1) @ w2 + b2), targets[rows])

        for _ in range(5):
            for start in range(0, 6, batch):
                stepper.zero_grad()
                measured(slice(start, start + batch)).backward()
                stepper.step()
        yield (f"(hidden: {hidden}, last: {last}, loss: {loss}, optimizer: {optimizer}, decay: {decay}, batch: {batch}, "
               f"value: {number(measured(slice(0, 6)))}, "
               f"parameters: {numbers(torch.cat([p.detach().flatten() for p in parameters]))})")


if __name__ == "__main__":
    print("// Written by PyTorchValues.py; not by hand.")
    print("// swift-format-ignore-file")
    print("@testable import Engine\n")
    print("enum PyTorch {")
    print(f"    static let points: [Float] = {numbers(POINTS)}")
    print(f"    static let back: [Float] = {numbers(BACK)}")
    listing("activations", "(activation: Activation, values: [Float], back: [Float])", activations())
    print(f"    static let sums: [Float] = {numbers(SUMS)}")
    listing("losses", "(loss: Loss, activation: Activation, targets: [Float], value: Double, gradient: [Float])", losses())
    print(f"    static let start: [Float] = {numbers(START)}")
    print(f"    static let gradients: [Float] = {numbers(GRADIENTS)}")
    listing("optimizers", "(optimizer: Optimizer, decay: Float, steps: [Float])", optimizers())
    print(f"    static let inputs: [Float] = {numbers(INPUTS)}")
    print(f"    static let labels: [Int32] = {LABELS.tolist()}")
    print(f"    static let weights: [[Float]] = [{', '.join(numbers(w) for w in WEIGHTS)}]")
    listing("trainings", "(hidden: Activation, last: Activation, loss: Loss, optimizer: Optimizer, decay: Float, "
            "batch: Int, value: Double, parameters: [Float])", trainings())
    print("}")
