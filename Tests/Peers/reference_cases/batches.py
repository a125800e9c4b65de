"""Networks with `examples`: values for each, and J, the mean of the losses."""

import torch
from torch.nn import functional as F

from .case import case, tensor

XOR = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]


@case
def batch_xor(net):
    """XOR with 2-4-1 sigmoid neurons"""
    W1, W2 = net.numbers(4, 2), net.numbers(1, 4)
    b1, b2 = net.numbers(4), net.numbers(1)
    net.text = f"""
        input     x[2]
        target    y
        parameter W1 = {W1}
        parameter b1 = {b1}
        parameter W2 = {W2}
        parameter b2 = {b2}
        z1 = W1 @ x + b1
        a1 = sigmoid(z1)
        z2 = W2 @ a1 + b2
        ŷ  = sigmoid(z2)
        loss L = (y - ŷ)^2 / 2
    """
    W1, b1, W2, b2 = net.parameters(W1=W1, b1=b1, W2=W2, b2=b2)
    for x, y in net.examples(XOR):
        z1 = net.value(z1=W1 @ x + b1)
        a1 = net.value(a1=torch.sigmoid(z1))
        z2 = net.value(z2=W2 @ a1 + b2)
        ŷ = net.value(ŷ=torch.sigmoid(z2))
        net.loss(L=(y - ŷ)**2 / 2)


@case
def batch_xor_logits(net):
    """XOR with tanh and the cross-entropy of a logit"""
    W1, W2 = net.numbers(4, 2), net.numbers(1, 4)
    net.text = f"""
        input     x[2]
        target    y
        parameter W1 = {W1}
        parameter b1 = [0, 0.1, 0.2, 0.3]
        parameter W2 = {W2}
        parameter b2 = 0
        z = W2 @ tanh(W1 @ x + b1) + b2
        loss L = sigmoid_cross_entropy(z, y)
    """
    W1, b1, W2, b2 = net.parameters(
        W1=W1, b1=[0, 0.1, 0.2, 0.3], W2=W2, b2=0)
    for x, y in net.examples(XOR):
        z = net.value(z=W2 @ torch.tanh(W1 @ x + b1) + b2)
        net.loss(L=F.binary_cross_entropy_with_logits(z[0], y))


CLASSES = [([0.5, -1.2, 0.3], 0), ([1.1, 0.4, -0.7], 2), ([-0.9, 0.8, 0.1], 1),
           ([0.2, 0.6, 1.5], 2), ([-0.4, -0.3, 0.9], 0)]


@case
def batch_classifier(net):
    """labels 0 to 2 from the examples, made one-hot; ReLU and softmax"""
    W1, W2 = net.numbers(4, 3), net.numbers(3, 4)
    net.text = f"""
        input     x[3]
        target    k
        parameter W1 = {W1}
        parameter W2 = {W2}
        parameter b2 = [0.1, 0, -0.1]
        y = one_hot(k, 3)
        h = relu(W1 @ x)
        z = W2 @ h + b2
        loss L = softmax_cross_entropy(z, y)
    """
    W1, W2, b2 = net.parameters(W1=W1, W2=W2, b2=[0.1, 0, -0.1])
    for x, k in net.examples(CLASSES):
        net.value(y=F.one_hot(k.long(), 3).double())
        h = net.value(h=torch.relu(W1 @ x))
        z = net.value(z=W2 @ h + b2)
        net.loss(L=F.cross_entropy(z, k.long()))


@case
def batch_regression(net):
    """a line through five points"""
    net.text = """
        input     x
        target    y
        parameter w = 0.4
        parameter b = -0.1
        ŷ = w * x + b
        loss L = (ŷ - y)^2
    """
    w, b = net.parameters(w=0.4, b=-0.1)
    for x, y in net.examples(
            [(-2, -3.1), (-1, -0.9), (0, 0.8), (1.5, 4.2), (3, 7)]):
        ŷ = net.value(ŷ=w * x + b)
        net.loss(L=(ŷ - y)**2)


@case
def batch_of_one(net):
    """one row: the axis of the examples stays"""
    net.text = """
        input     x[2]
        target    y
        parameter w = [0.4, -0.3]
        z = w * x
        loss L = (sum(z) - y)^2
    """
    w = net.parameters(w=[0.4, -0.3])
    for x, y in net.examples([([1, -2], 0.5)]):
        z = net.value(z=w * x)
        net.loss(L=(torch.sum(z) - y)**2)


@case
def batch_of_matrices(net):
    """a matrix is filled row by row; two inputs, two targets, and an input
    with a value of its own, which takes no column"""
    W = net.numbers(2, 2)
    net.text = f"""
        input     X[2, 3]
        input     s = 0.5
        input     u[2]
        target    y[2]
        target    t
        parameter W = {W}
        parameter v = [0.3, -0.2, 0.6]
        h = W @ X @ v + s * u
        loss L = mse(h, y) + (sum(u * h) - t)^2
    """
    W, v = net.parameters(W=W, v=[0.3, -0.2, 0.6])
    rows = [([[0.1, 0.2, 0.3], [-0.4, -0.5, -0.6]], [1, 2], [0.5, 0], 1),
            ([[1.1, 0.7, -0.3], [0.9, 0, 0.6]], [-1, 0.5], [0, 0.25], -2)]
    for X, u, y, t in net.examples(rows, targets=2):
        h = net.value(h=W @ X @ v + 0.5 * u)
        net.loss(L=F.mse_loss(h, y) + (torch.sum(u * h) - t)**2)


@case
def batch_with_common_values(net):
    """values that depend on no example are repeated for each"""
    W = net.numbers(2, 2)
    net.text = f"""
        input     x[2]
        target    y[2]
        frozen    F = [[1, 0.5], [0, 2]]
        parameter W = {W}
        f = sum(F)
        N = W / norm(W)
        z = F @ N @ x / f
        loss L = mae(z, y)
    """
    W, frozen = net.parameters(W=W), tensor([[1, 0.5], [0, 2]])
    for x, y in net.examples(
            [([0.5, -1], [0.2, 0.3]), ([1, 2], [-0.5, 0]), ([3, 1], [1, 1])]):
        f = net.value(f=torch.sum(frozen))
        N = net.value(N=W / torch.linalg.vector_norm(W))
        z = net.value(z=frozen @ N @ x / f)
        net.loss(L=F.l1_loss(z, y))


@case
def batch_at_corners(net):
    """one example at the corner of relu, one above it, one below"""
    net.text = """
        input     x
        target    y
        parameter w = 2
        parameter b = -1
        z = w * x + b
        a = relu(z) + max(z, 0) + abs(z)
        loss L = a * y
    """
    w, b = net.parameters(w=2, b=-1)
    for x, y in net.examples([(0.5, 1), (1, 2), (-0.25, 3)]):
        z = net.value(z=w * x + b)
        a = net.value(
            a=torch.relu(z) + torch.maximum(z, tensor(0)) + torch.abs(z))
        net.loss(L=a * y)


@case
def batch_with_dead_branch(net):
    """an example whose branch is dead adds nothing to the mean"""
    W = net.numbers(3, 2)
    net.text = f"""
        input     x[2]
        target    y
        parameter W = {W}
        parameter v = [[1, -1, 0.5]]
        h = relu(W @ x)
        p = v @ h
        loss L = binary_cross_entropy(sigmoid(p), y)
    """
    W, v = net.parameters(W=W, v=[[1, -1, 0.5]])
    for x, y in net.examples([([0, 0], 0), ([1, 2], 1), ([-2, 1], 0)]):
        h = net.value(h=torch.relu(W @ x))
        p = net.value(p=v @ h)
        net.loss(L=F.binary_cross_entropy(torch.sigmoid(p)[0], y))
