"""How numbers, names and signs may be written."""

import math

import torch

from .case import case, tensor


@case
def given_by_expressions(net):
    """parameters and inputs start from expressions of what stands before"""
    net.text = """
        input     x = [1, 2] / 4
        parameter b = [1/3, π/4]
        frozen    V = [[1, 2], [3, -4]]
        parameter W = V.T / (2 + sqrt(9))
        z = W @ x + sin(b)
        loss L = sum(z^2) + π
    """
    b, W = net.parameters(
        b=[1 / 3, math.pi / 4], W=[[0.2, 0.6], [0.4, -0.8]])
    z = net.value(z=W @ tensor([0.25, 0.5]) + torch.sin(b))
    net.loss(L=torch.sum(z**2) + math.pi)


@case
def parameter_from_parameter(net):
    """a parameter that starts as another's transpose is its own afterwards"""
    net.text = """
        input     x = [0.5, -0.25]
        parameter V = [[0.1, 0.2], [0.3, -0.4]]
        parameter W = V.T
        h = tanh(V @ x)
        z = W @ h
        loss L = sum(z^2)
    """
    V, W = net.parameters(V=[[0.1, 0.2], [0.3, -0.4]],
                          W=[[0.1, 0.3], [0.2, -0.4]])
    h = net.value(h=torch.tanh(V @ tensor([0.5, -0.25])))
    z = net.value(z=W @ h)
    net.loss(L=torch.sum(z**2))


@case
def names_of_many_kinds(net):
    """names with Greek letters, accents, digits, and the ordinary e and T"""
    net.text = """
        parameter θ_1 = [0.5, -0.8]
        parameter T = 2
        e = tanh(θ_1 / T)
        ŷ = e * T
        δ2 = ŷ - e.T.T
        loss E = sum(δ2^2)
    """
    θ_1, T = net.parameters(θ_1=[0.5, -0.8], T=2)
    e = net.value(e=torch.tanh(θ_1 / T))
    ŷ = net.value(ŷ=e * T)
    δ2 = net.value(δ2=ŷ - e)
    net.loss(E=torch.sum(δ2**2))


@case
def names_decomposed(net):
    """ŷ written as y with a combining accent is the same name"""
    net.text = """
        parameter w = [0.5, -0.8]
        y\u0302 = tanh(w)
        loss L = sum(\u0177^2)
    """
    ŷ = net.value(ŷ=torch.tanh(net.parameters(w=[0.5, -0.8])))
    net.loss(L=torch.sum(ŷ**2))


@case
def other_signs(net):
    """the signs − × ⊙ ′ as output prints them, comments, and open brackets
    that carry a statement on"""
    net.text = """
        # A comment of its own
        parameter w = [−0.5,   # the first
                       0.8]
        z = 2 × w − w ⊙ w
        a = sigmoid′(
              z) ^ −1

        loss L = sum(a)   # the end
    """
    w = net.parameters(w=[-0.5, 0.8])
    z = net.value(z=2 * w - w * w)
    s = torch.sigmoid(z)
    a = net.value(a=1 / (s * (1 - s)))
    net.loss(L=torch.sum(a))
