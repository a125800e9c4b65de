"""Penalties: they join J once, and stand outside the examples."""

import torch

from .case import case, tensor

ROWS = [([0.5, -1], 0.2), ([1, 2], -0.5), ([3, 1], 1)]


@case
def penalty_l2(net):
    """an L2 term, without examples: J = L + R"""
    net.text = """
        input     x = [0.5, -1]
        target    y = 0.25
        parameter w = [0.4, -0.3]
        parameter b = 0.1
        p = w.T @ x + b
        loss L = (p - y)^2
        penalty R = 0.01 * sum(w^2)
    """
    w, b = net.parameters(w=[0.4, -0.3], b=0.1)
    p = net.value(p=w @ tensor([0.5, -1]) + b)
    net.loss(L=(p - 0.25)**2)
    net.penalty(R=0.01 * torch.sum(w**2))


@case
def penalty_l1(net):
    """an L1 term, without examples; a weight of 0 gets nothing from it"""
    net.text = """
        input     x = [0.5, -1, 2]
        target    y = 0.25
        parameter w = [0.4, -0.3, 0]
        p = w.T @ x
        loss L = (p - y)^2
        penalty R = 0.1 * sum(abs(w))
    """
    w = net.parameters(w=[0.4, -0.3, 0])
    p = net.value(p=w @ tensor([0.5, -1, 2]))
    net.loss(L=(p - 0.25)**2)
    net.penalty(R=0.1 * torch.sum(torch.abs(w)))


@case
def penalty_l2_of_batch(net):
    """an L2 term and three examples: the term is not divided by three"""
    net.text = """
        input     x[2]
        target    y
        parameter w = [0.4, -0.3]
        parameter b = 0.1
        p = w.T @ x + b
        loss L = (p - y)^2
        penalty R = 0.05 * sum(w^2)
    """
    w, b = net.parameters(w=[0.4, -0.3], b=0.1)
    for x, y in net.examples(ROWS):
        p = net.value(p=w @ x + b)
        net.loss(L=(p - y)**2)
    net.penalty(R=0.05 * torch.sum(w**2))


@case
def penalty_l1_and_l2_of_batch(net):
    """an elastic net, L1 and L2 together, on two layers"""
    W = net.numbers(3, 2)
    net.text = f"""
        input     x[2]
        target    y
        parameter W = {W}
        parameter v = [0.5, 0, -0.7]
        h = tanh(W @ x)
        p = v.T @ h
        loss L = (p - y)^2 / 2
        penalty R = (0.02 * (sum(abs(W)) + sum(abs(v)))
                     + 0.03 * (sum(W^2) + sum(v^2)))
    """
    W, v = net.parameters(W=W, v=[0.5, 0, -0.7])
    for x, y in net.examples(ROWS):
        h = net.value(h=torch.tanh(W @ x))
        p = net.value(p=v @ h)
        net.loss(L=(p - y)**2 / 2)
    net.penalty(R=0.02 * (W.abs().sum() + v.abs().sum())
                + 0.03 * ((W**2).sum() + (v**2).sum()))


@case
def penalty_on_part(net):
    """a penalty on one column of W and two elements of w"""
    W = net.numbers(2, 2)
    net.text = f"""
        input     x[2]
        target    y
        parameter W = {W}
        parameter w = [0.4, -0.3, 0.8]
        h = W @ x
        p = w[1..2].T @ h + w[3]
        loss L = (p - y)^2
        penalty R = 0.1 * sum(W[:, 1]^2) + 0.2 * norm(w[2..3])
    """
    W, w = net.parameters(W=W, w=[0.4, -0.3, 0.8])
    for x, y in net.examples(ROWS):
        h = net.value(h=W @ x)
        p = net.value(p=w[:2] @ h + w[2])
        net.loss(L=(p - y)**2)
    net.penalty(R=0.1 * torch.sum(W[:, 0]**2)
                + 0.2 * torch.linalg.vector_norm(w[1:]))


@case
def penalty_with_frozen(net):
    """a penalty may use a frozen strength and a frozen centre"""
    net.text = """
        input     x[2]
        target    y
        frozen    λ = 0.3
        frozen    c = [0.5, -0.5]
        parameter w = [0.4, -0.3]
        p = sigmoid(w.T @ x)
        loss L = binary_cross_entropy(p, y)
        penalty R = λ * sum((w - c)^2) / 2
    """
    w, c = net.parameters(w=[0.4, -0.3]), tensor([0.5, -0.5])
    rows = [([0.5, -1], 1), ([1, 2], 0), ([3, 1], 1)]
    for x, y in net.examples(rows):
        p = net.value(p=torch.sigmoid(w @ x))
        net.loss(L=-(y * torch.log(p) + (1 - y) * torch.log(1 - p)))
    net.penalty(R=0.3 * torch.sum((w - c)**2) / 2)


@case
def penalty_on_unused_parameter(net):
    """a parameter that only the penalty knows"""
    net.text = """
        input     x = 2
        parameter w = 0.4
        parameter u = [1.5, -2]
        p = w * x
        loss L = p^2
        penalty R = sum(u^4) / 4
    """
    w, u = net.parameters(w=0.4, u=[1.5, -2])
    p = net.value(p=w * 2)
    net.loss(L=p**2)
    net.penalty(R=torch.sum(u**4) / 4)
