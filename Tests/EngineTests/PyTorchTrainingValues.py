"""Writes PyTorchTrainingConstants.swift: networks trained by PyTorch, in double precision, with what lessons may ask for.

    pip install torch
    python3 Tests/EngineTests/PyTorchTrainingValues.py > Tests/EngineTests/PyTorchTrainingConstants.swift
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from PyTorchValues import INPUTS, LABELS, number, numbers

torch.set_default_dtype(torch.float64)
torch.manual_seed(5)
EPOCHS, BATCH = 8, 4
IMAGES = torch.randn(6, 1, 4, 4).round(decimals=3)
SGD, MOMENTUM = "sgd(rate: 0.2, momentum: 0)", "sgd(rate: 0.1, momentum: 0.9)"


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


def plain():
    return nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))


def normalized():
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Tanh(), nn.Linear(4, 2))


def first_normalized():
    return nn.Sequential(nn.BatchNorm1d(3), nn.Linear(3, 4), nn.ReLU(), nn.BatchNorm1d(4), nn.Linear(4, 2))


def residual():
    return nn.Sequential(
        nn.Linear(3, 4), nn.Tanh(), Residual(nn.Linear(4, 5), nn.Tanh(), Residual(nn.Linear(5, 5), nn.Tanh()), nn.Linear(5, 4)),
        nn.Linear(4, 2))


def images():
    return nn.Sequential(
        nn.Conv2d(1, 2, 3, padding=1), nn.BatchNorm2d(2), nn.ReLU(),
        Residual(nn.Conv2d(2, 2, 3, padding=1), nn.Tanh(), nn.BatchNorm2d(2)), nn.Flatten(), nn.Linear(32, 2))


DENSE = "[.dense(units: 4, activation: .tanh), .dense(units: 2, activation: .linear)]"
NORMALIZED = """[
            .dense(units: 4, activation: .linear), .batchNorm(activation: .tanh), .dense(units: 2, activation: .linear),
        ]"""
FIRST = """[
            .batchNorm(activation: .linear), .dense(units: 4, activation: .relu), .batchNorm(activation: .linear),
            .dense(units: 2, activation: .linear),
        ]"""
RESIDUAL = """[
            .dense(units: 4, activation: .tanh), .dense(units: 5, activation: .tanh),
            .dense(units: 5, activation: .tanh).adding(back: 0), .dense(units: 4, activation: .linear).adding(back: 2),
            .dense(units: 2, activation: .linear),
        ]"""
CONVOLVED = """[
            .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: .linear),
            .batchNorm(activation: .relu),
            .convolution(height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: .tanh),
            .batchNorm(activation: .linear).adding(back: 1), .flatten, .dense(units: 2, activation: .linear),
        ]"""
# Name, network, its layers, optimiser, what else is set, and the same for PyTorch.
ROWS = [
    ("cosine", plain, DENSE, SGD, "$0.schedule = Schedule(warmup: 2, decay: .cosine)", dict(schedule="cosine")),
    ("linear", plain, DENSE, MOMENTUM, "$0.schedule = Schedule(warmup: 2, decay: .linear)", dict(schedule="linear")),
    ("step", plain, DENSE, SGD, "$0.schedule = Schedule(warmup: 2, decay: .step(every: 2, factor: 0.3))",
     dict(schedule="step")),
    ("warmup alone", plain, DENSE, SGD, "$0.schedule = Schedule(warmup: 3)", dict(schedule="warmup")),
    ("clip", plain, DENSE, MOMENTUM, "$0.clip = 0.1", dict(clip=0.1)),
    ("clip, penalties", plain, DENSE, SGD,
     "$0.clip = 0.2; $0.penalty = Penalty(rate: 0.05, l1: 0.02)", dict(clip=0.2, decay=0.05, l1=0.02)),
    ("l1", plain, DENSE, MOMENTUM, "$0.penalty = Penalty(l1: 0.02)", dict(l1=0.02)),
    ("no biases", plain, DENSE, SGD, "$0.penalty = Penalty(rate: 0.1, l1: 0.02, sparesBiases: true)",
     dict(decay=0.1, l1=0.02, spared=True)),
    ("adamw, no biases", plain, DENSE, "adamw(rate: 0.05, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)",
     "$0.penalty = Penalty(rate: 0.1, sparesBiases: true)", dict(decay=0.1, spared=True)),
    ("batchnorm", normalized, NORMALIZED, SGD, "", {}),
    ("batchnorm first, all in a batch", first_normalized, FIRST, MOMENTUM,
     "$0.batch = nil; $0.penalty = Penalty(rate: 0.01)", dict(batch=6, decay=0.01)),
    ("residual", residual, RESIDUAL, SGD, "", {}),
    ("images", images, CONVOLVED, SGD, "", {}),
    # Not by Adam: biases before a batch normalisation have no gradient but rounding errors, which it makes large.
    ("images, one at a time", images, CONVOLVED, "sgd(rate: 0.02, momentum: 0)",
     "$0.batch = 1; $0.penalty = Penalty(rate: 0.01)", dict(batch=1, decay=0.01)),
]


def rate_at(kind, rate, epoch):
    warmup = {"cosine": 2, "linear": 2, "step": 2, "warmup": 3}.get(kind, 0)
    if epoch <= warmup:
        return rate * epoch / warmup
    k, total = epoch - 1 - warmup, EPOCHS - warmup
    return rate * {"cosine": (1 + math.cos(math.pi * k / total)) / 2, "linear": 1 - k / total,
                   "step": 0.3 ** (k // 2)}.get(kind, 1)


def layer_numbers(module):
    """Weights [in, out] as the engine has them, biases, then what a batch normalisation keeps."""
    weight = module.weight.detach()
    found = [weight.T if isinstance(module, nn.Linear) else weight, module.bias.detach()]
    if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
        found += [module.running_mean, module.running_var]
    return [part.flatten().clone() for part in found]


def layers_of(model):
    return [module for module in model.modules() if hasattr(module, "weight")]


def trainings():
    for index, (name, make, layers, optimizer, change, asked) in enumerate(ROWS):
        torch.manual_seed(7 + index)
        model = make()
        modules = layers_of(model)
        with torch.no_grad():
            for module in modules:
                for part in [module.weight, module.bias]:
                    part.copy_((part + 0.1 * torch.randn_like(part)).round(decimals=3))
        inputs = IMAGES if make is images else INPUTS
        initial = ", ".join(
            f".exact(weights: {numbers(layer_numbers(module)[0])}, biases: {numbers(layer_numbers(module)[1])})" for module in modules)
        decay = asked.get("decay", 0)
        weights, biases = [m.weight for m in modules], [m.bias for m in modules]
        groups = [dict(params=weights, weight_decay=decay),
                  dict(params=biases, weight_decay=0 if asked.get("spared") else decay)]
        rate = float(optimizer.split("rate: ")[1].split(",")[0])
        stepper = torch.optim.AdamW(groups, lr=rate) if optimizer.startswith("adamw") else torch.optim.SGD(
            groups, lr=rate, momentum=0.9 if "0.9" in optimizer else 0)
        batch = asked.get("batch", BATCH)
        for epoch in range(1, EPOCHS + 1):
            for group in stepper.param_groups:
                group["lr"] = rate_at(asked.get("schedule"), rate, epoch)
            for start in range(0, 6, batch):
                stepper.zero_grad()
                F.cross_entropy(model(inputs[start:start + batch]), LABELS[start:start + batch]).backward()
                if "clip" in asked:
                    nn.utils.clip_grad_norm_(model.parameters(), asked["clip"])
                for part in weights + ([] if asked.get("spared") else biases):
                    part.grad += asked.get("l1", 0) * part.detach().sign()
                stepper.step()
        model.eval()
        loss = F.cross_entropy(model(inputs), LABELS).detach()
        counted = torch.cat([part.detach().flatten() for part in weights + ([] if asked.get("spared") else biases)])
        objective = loss + decay / 2 * (counted ** 2).sum() + asked.get("l1", 0) * counted.abs().sum()
        parameters = torch.cat([part for module in modules for part in layer_numbers(module)])
        shape = "true" if make is images else "false"
        yield (f"Training(name: \"{name}\", isOfImages: {shape}, layers: {layers}, initial: [{initial}], optimizer: .{optimizer}, "
               f"change: {{ {change or '_ = $0'} }}, loss: {number(loss)}, objective: {number(objective)}, "
               f"parameters: {numbers(parameters)})")


print("// Written by PyTorchTrainingValues.py; not by hand.")
print("// swift-format-ignore-file")
print("@testable import Engine\n")
print("extension PyTorch {")
print("    struct Training: Sendable {")
print("        var name: String, isOfImages: Bool, layers: [Layer], initial: [Initial], optimizer: Optimizer")
print("        var change: @Sendable (inout ExperimentPlan) -> Void, loss: Double, objective: Double, parameters: [Float]")
print("    }")
print(f"    static let images: [Float] = {numbers(IMAGES)}")
print("    static let longTrainings: [Training] = [")
for row in trainings():
    print(f"        {row},")
print("    ]")
print("}")
