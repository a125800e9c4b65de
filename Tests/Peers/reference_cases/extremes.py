"""Numbers near the ends of what float64 can hold."""

import torch
from torch.nn import functional as F

from .case import case, tensor


@case
def extreme_softmax(net):
    """softmax of logits ±800, from its definition exp(z − log_sum_exp(z))"""
    z = [800, -800, 800, 0]
    net.text = f"""
        parameter z = {z}
        p = softmax(z)
        loss L = sum([1, 2, 3, 4] * p)
    """
    z = net.parameters(z=z)
    p = net.value(p=torch.exp(z - torch.logsumexp(z, 0)))
    net.loss(L=torch.sum(tensor([1, 2, 3, 4]) * p))


@case
def extreme_log_softmax(net):
    """log_softmax of logits ±800, from its definition z − log_sum_exp(z)"""
    z = [800, -800, 0]
    net.text = f"""
        parameter z = {z}
        p = log_softmax(z)
        loss L = sum([0.5, -0.25, 2] * p)
    """
    z = net.parameters(z=z)
    p = net.value(p=z - torch.logsumexp(z, 0))
    net.loss(L=torch.sum(tensor([0.5, -0.25, 2]) * p))


@case
def extreme_log_sum_exp(net):
    """log_sum_exp where all of exp would be 0, and where it would overflow"""
    net.text = """
        parameter u = [-800, -801, -799.5]
        parameter v = [1e5, 1e5, 99999]
        a = log_sum_exp(u)
        b = log_sum_exp(v)
        loss L = a / 100 + b / 1000
    """
    u, v = net.parameters(u=[-800, -801, -799.5], v=[1e5, 1e5, 99999])
    a = net.value(a=torch.logsumexp(u, 0))
    b = net.value(b=torch.logsumexp(v, 0))
    net.loss(L=a / 100 + b / 1000)


@case
def extreme_softmax_cross_entropy(net):
    """softmax_cross_entropy of logits ±800, the wrong one the largest"""
    z = [800, -800, 0]
    net.text = f"""
        parameter z = {z}
        target    y = [0, 1, 0]
        loss L = softmax_cross_entropy(z, y)
    """
    z = net.parameters(z=z)
    net.loss(L=F.cross_entropy(z[None], torch.tensor([1])))


@case
def extreme_sigmoid_cross_entropy(net):
    """sigmoid_cross_entropy of logits ±50: wrong twice, undecided, right"""
    z, y = [50, -50, 50, -50], [0, 1, 0.25, 0]
    net.text = f"""
        parameter z = {z}
        target    y = {y}
        loss L = sigmoid_cross_entropy(z, y)
    """
    net.loss(L=F.binary_cross_entropy_with_logits(
        net.parameters(z=z), tensor(y), reduction="sum"))


@case
def extreme_sigmoid(net):
    """sigmoid far below 0, where it is nearly exp(z)"""
    z = [-40, -100, -300]
    net.text = f"""
        parameter z = {z}
        input     c = [1e17, 1e43, 1e130]
        a = sigmoid(z)
        loss L = sum(c * a)
    """
    a = net.value(a=torch.sigmoid(net.parameters(z=z)))
    net.loss(L=torch.sum(tensor([1e17, 1e43, 1e130]) * a))


@case
def extreme_tanh(net):
    """tanh far out, where it is 1 and its derivative 0, and next to 0"""
    z = [-400, 1e-9, 400, 1e-300]
    net.text = f"""
        parameter z = {z}
        a = tanh(z)
        loss L = sum([1, 2, 3, 4] * a)
    """
    a = net.value(a=torch.tanh(net.parameters(z=z)))
    net.loss(L=torch.sum(tensor([1, 2, 3, 4]) * a))


@case
def extreme_softplus(net):
    """softplus far out is z or nearly exp(z); from the definition, as
    PyTorch's own is linear above 20"""
    z = [-40, -15, 15, 25, 40, 800]
    net.text = f"""
        parameter z = {z}
        a = softplus(z)
        loss L = sum(a)
    """
    z = net.parameters(z=z)
    a = net.value(a=torch.logaddexp(z, tensor([0] * 6)))
    net.loss(L=torch.sum(a))


@case
def extreme_magnitudes(net):
    """tiny weights meet huge inputs"""
    net.text = """
        input     x = [1e150, -2e-150]
        parameter w = [3e-150, 4e149]
        parameter s = 1e-8
        p = w.T @ x
        q = sin(s)
        loss L = p^2 + q
    """
    w, s = net.parameters(w=[3e-150, 4e149], s=1e-8)
    p = net.value(p=w @ tensor([1e150, -2e-150]))
    q = net.value(q=torch.sin(s))
    net.loss(L=p**2 + q)


@case
def extreme_elu(net):
    """elu far below 0, and so near 0 that exp(z) − 1 would be lost"""
    z = [-1e-12, -30, 30]
    net.text = f"""
        parameter z = {z}
        a = elu(z)
        loss L = sum(a)
    """
    a = net.value(a=F.elu(net.parameters(z=z)))
    net.loss(L=torch.sum(a))


@case
def extreme_silu(net):
    """silu far below 0 and far above"""
    z = [-1e-12, -30, 30]
    net.text = f"""
        parameter z = {z}
        a = silu(z)
        loss L = sum(a)
    """
    a = net.value(a=F.silu(net.parameters(z=z)))
    net.loss(L=torch.sum(a))
