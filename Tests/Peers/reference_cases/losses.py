"""The language's losses; the first four average, the last three sum."""

import torch
from torch.nn import functional as F

from .case import case, tensor


def of_prediction(net, formula, function, p, y):
    """A loss of one prediction against one target."""
    net.text = f"""
        parameter p = {p}
        target    y = {y}
        loss L = {formula}
    """
    net.loss(L=function(net.parameters(p=p), tensor(y)))


@case
def loss_mse(net):
    """mse, the mean of the squares"""
    of_prediction(
        net, "mse(p, y)", F.mse_loss, [0.5, -1.2, 3], [0.25, 0.4, 3.5])


@case
def loss_mse_of_matrices(net):
    """mse of two matrices of parameters: both have derivatives"""
    A, B = net.numbers(2, 3), net.numbers(2, 3)
    net.text = f"""
        parameter A = {A}
        parameter B = {B}
        loss L = mse(A, B)
    """
    net.loss(L=F.mse_loss(*net.parameters(A=A, B=B)))


@case
def loss_mae(net):
    """mae, the mean of the absolute errors; an exact prediction adds 0"""
    of_prediction(
        net, "mae(p, y)", F.l1_loss,
        [0.5, -1.2, 3, 0.5], [0.25, 0.4, 3.5, 0.5])


@case
def loss_huber(net):
    """huber with the threshold 1: errors below, at and above it, and none"""
    of_prediction(
        net, "huber(p, y)", F.huber_loss,
        [0.5, -1.5, 3, 2, 7], [0.25, 0.5, 2, 2, 9.5])


@case
def loss_binary_cross_entropy(net):
    """binary_cross_entropy averages; labels 0 and 1, and one in between"""
    of_prediction(
        net, "binary_cross_entropy(p, y)", F.binary_cross_entropy,
        [0.2, 0.9, 0.5, 0.35], [0, 1, 0.3, 1])


@case
def loss_cross_entropy(net):
    """cross_entropy of probabilities, −sum(y·log p), from the definition,
    as PyTorch's own takes logits"""
    of_prediction(
        net, "cross_entropy(p, y)",
        lambda p, y: -torch.sum(torch.xlogy(y, p)),
        [0.2, 0.5, 0.3], [0, 1, 0])


@case
def loss_cross_entropy_soft(net):
    """cross_entropy against soft labels"""
    of_prediction(
        net, "cross_entropy(p, y)",
        lambda p, y: -torch.sum(torch.xlogy(y, p)),
        [0.2, 0.5, 0.3], [0.1, 0.7, 0.2])


@case
def loss_cross_entropy_of_softmax(net):
    """cross_entropy after softmax: ∂L/∂z is p − y"""
    z, y = [0.4, -1.1, 2.3], [0, 1, 0]
    net.text = f"""
        parameter z = {z}
        target    y = {y}
        p = softmax(z)
        loss L = cross_entropy(p, y)
    """
    p = net.value(p=torch.softmax(net.parameters(z=z), 0))
    net.loss(L=-torch.sum(torch.xlogy(tensor(y), p)))


def torch_cross_entropy(z, y):
    """PyTorch's cross-entropy of one example's logits, summed."""
    return F.cross_entropy(z[None], y[None], reduction="sum")


@case
def loss_softmax_cross_entropy(net):
    """softmax_cross_entropy of logits against a one-hot target"""
    of_prediction(
        net, "softmax_cross_entropy(p, y)", torch_cross_entropy,
        [0.4, -1.1, 2.3], [0, 1, 0])


@case
def loss_softmax_cross_entropy_soft(net):
    """softmax_cross_entropy against soft labels"""
    of_prediction(
        net, "softmax_cross_entropy(p, y)", torch_cross_entropy,
        [0.4, -1.1, 2.3], [0.25, 0.6, 0.15])


@case
def loss_softmax_cross_entropy_unnormalised(net):
    """softmax_cross_entropy against weights that do not sum to 1:
    sum(y)·log_sum_exp(z) − sum(y·z)"""
    of_prediction(
        net, "softmax_cross_entropy(p, y)", torch_cross_entropy,
        [0.4, -1.1, 2.3], [2, 0, 0.5])


@case
def loss_sigmoid_cross_entropy(net):
    """sigmoid_cross_entropy sums, where PyTorch's own averages by default"""
    of_prediction(
        net, "sigmoid_cross_entropy(p, y)",
        lambda z, y: F.binary_cross_entropy_with_logits(
            z, y, reduction="sum"),
        [0.4, -1.1, 2.3, 0], [0, 1, 0.7, 1])
