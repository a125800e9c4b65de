"""Functions that act on each element, their corners among them."""

import torch
from torch.nn import functional as F

from .case import case, tensor


def of_each_element(net, formula, function, z):
    """Weigh a = formula(z) by given factors, so that no two are alike."""
    factors = net.numbers(len(z), low=0.5, high=2)
    net.text = f"""
        parameter z = {z}
        input     c = {factors}
        a = {formula}
        loss L = sum(c * a)
    """
    a = net.value(a=function(net.parameters(z=z)))
    net.loss(L=torch.sum(tensor(factors) * a))


def of_each_pair(net, formula, function, u, v):
    """The same for a function of two parameters."""
    factors = net.numbers(len(u), low=0.5, high=2)
    net.text = f"""
        parameter u = {u}
        parameter v = {v}
        input     c = {factors}
        a = {formula}
        loss L = sum(c * a)
    """
    u, v = net.parameters(u=u, v=v)
    a = net.value(a=function(u, v))
    net.loss(L=torch.sum(tensor(factors) * a))


@case
def elementwise_exp(net):
    """exp"""
    of_each_element(net, "exp(z)", torch.exp, [-2.5, 0, 0.3, 2])


@case
def elementwise_log(net):
    """log, the natural one"""
    of_each_element(net, "log(z)", torch.log, [0.01, 0.5, 1, 7])


@case
def elementwise_sqrt(net):
    """sqrt"""
    of_each_element(net, "sqrt(z)", torch.sqrt, [0.04, 0.5, 1, 9])


@case
def elementwise_abs(net):
    """abs; its derivative at 0 is 0"""
    of_each_element(net, "abs(z)", torch.abs, [-1.5, 0, 0.25, 3])


@case
def elementwise_sin(net):
    """sin"""
    of_each_element(net, "sin(z)", torch.sin, [-2, 0, 0.5, 4])


@case
def elementwise_cos(net):
    """cos"""
    of_each_element(net, "cos(z)", torch.cos, [-2, 0, 0.5, 4])


@case
def elementwise_tanh(net):
    """tanh"""
    of_each_element(net, "tanh(z)", torch.tanh, [-1.5, 0, 0.1, 2])


@case
def elementwise_sigmoid(net):
    """sigmoid"""
    of_each_element(net, "sigmoid(z)", torch.sigmoid, [-3, 0, 0.4, 2])


@case
def elementwise_relu(net):
    """relu; its derivative at 0 is 0"""
    of_each_element(net, "relu(z)", torch.relu, [-1.5, 0, 0.25, 3])


@case
def elementwise_leaky_relu(net):
    """leaky_relu with two slopes; its derivative at 0 is its slope"""
    of_each_element(
        net, "leaky_relu(z, 0.01) + leaky_relu(z, 0.2)",
        lambda z: F.leaky_relu(z, 0.01) + F.leaky_relu(z, 0.2),
        [-1.5, 0, 0.25, 3])


@case
def elementwise_elu(net):
    """elu, exp(z) − 1 below 0"""
    of_each_element(net, "elu(z)", F.elu, [-3, -0.001, 0, 0.25, 3])


@case
def elementwise_softplus(net):
    """softplus, log(1 + exp(z)), where PyTorch's own has no cut"""
    of_each_element(net, "softplus(z)", F.softplus, [-15, -1, 0, 2, 15])


@case
def elementwise_gelu(net):
    """gelu, the exact one, z·Φ(z)"""
    of_each_element(net, "gelu(z)", F.gelu, [-2, -0.1, 0, 0.5, 3])


@case
def elementwise_silu(net):
    """silu, z·sigmoid(z)"""
    of_each_element(net, "silu(z)", F.silu, [-2, -0.1, 0, 0.5, 3])


@case
def elementwise_min(net):
    """min of two; at a tie each gets half"""
    of_each_pair(net, "min(u, v)", torch.minimum, [-1, 0.5, 2], [1, 0.5, -3])


@case
def elementwise_max(net):
    """max of two; at a tie each gets half"""
    of_each_pair(net, "max(u, v)", torch.maximum, [-1, 0.5, 2], [1, 0.5, -3])


@case
def elementwise_max_with_number(net):
    """max with 0; at the tie half goes to the parameter, unlike relu"""
    of_each_element(
        net, "max(z, 0) - min(1, z)",
        lambda z: torch.maximum(z, tensor(0)) - torch.minimum(tensor(1), z),
        [-1.5, 0, 0.25, 1, 3])


@case
def elementwise_xlogy(net):
    """xlogy, a·log b; 0 where a is 0, and its derivative by a is log b"""
    of_each_pair(
        net, "xlogy(u, v)", torch.xlogy, [0, 0.5, 2, -1], [0.5, 0.5, 3, 4])


@case
def elementwise_of_matrix(net):
    """tanh of a matrix, one factor for each element"""
    A, factors = net.numbers(2, 3), net.numbers(2, 3)
    net.text = f"""
        parameter A = {A}
        input     C = {factors}
        B = tanh(A)
        loss L = sum(C * B)
    """
    B = net.value(B=torch.tanh(net.parameters(A=A)))
    net.loss(L=torch.sum(tensor(factors) * B))


@case
def elementwise_chain(net):
    """functions of functions in one equation"""
    of_each_element(
        net, "log(1 + exp(sin(z)^2 - tanh(z / 2)))",
        lambda z: torch.log(1 + torch.exp(
            torch.sin(z)**2 - torch.tanh(z / 2))),
        [-2, -0.5, 0.1, 1.7])


@case
def derivative_of_sigmoid(net):
    """sigmoid' in an equation, itself differentiated: s'' = s'·(1 − 2s)"""
    of_each_element(
        net, "sigmoid'(z)",
        lambda z: torch.sigmoid(z) * (1 - torch.sigmoid(z)),
        [-2, -0.5, 0.1, 1.7])


@case
def derivative_of_tanh(net):
    """tanh' in an equation, itself differentiated"""
    of_each_element(
        net, "tanh'(z)", lambda z: 1 - torch.tanh(z)**2,
        [-2, -0.5, 0.1, 1.7])


@case
def derivative_of_silu(net):
    """silu' in an equation, itself differentiated"""
    def silu_derivative(z):
        s = torch.sigmoid(z)
        return s * (1 + z * (1 - s))

    of_each_element(net, "silu'(z)", silu_derivative, [-2, -0.5, 0.1, 1.7])
