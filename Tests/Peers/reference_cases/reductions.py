"""Functions of a whole array, of its rows and of its columns."""

import torch

from .case import case, plain, tensor

MATRIX = [[0.5, -1.25, 2], [3, 0.75, -0.4]]


def of_matrix(net, formula, function, A):
    """Weigh the elements of b = formula(A) by given factors."""
    b = function(net.parameters(A=A))
    factors = tensor(net.numbers(*b.shape, low=0.5, high=2))
    net.text = f"""
        parameter A = {A}
        input     c = {plain(factors)}
        b = {formula}
        loss L = sum(c * b)
    """
    net.value(b=b)
    net.loss(L=torch.sum(factors * b))


@case
def sum_of_all(net):
    """sum of a matrix"""
    of_matrix(net, "sum(A)", torch.sum, MATRIX)


@case
def sum_of_rows(net):
    """sum of each row: a column"""
    of_matrix(net, "sum(A, rows)", lambda A: A.sum(1, keepdim=True), MATRIX)


@case
def sum_of_columns(net):
    """sum of each column: a row"""
    of_matrix(net, "sum(A, columns)", lambda A: A.sum(0, keepdim=True), MATRIX)


@case
def mean_of_all(net):
    """mean of a matrix"""
    of_matrix(net, "mean(A)", torch.mean, MATRIX)


@case
def mean_of_rows(net):
    """mean of each row"""
    of_matrix(net, "mean(A, rows)", lambda A: A.mean(1, keepdim=True), MATRIX)


@case
def mean_of_columns(net):
    """mean of each column"""
    of_matrix(
        net, "mean(A, columns)", lambda A: A.mean(0, keepdim=True), MATRIX)


@case
def max_of_all(net):
    """max of a matrix"""
    of_matrix(net, "max(A)", torch.amax, MATRIX)


@case
def max_of_rows(net):
    """max of each row"""
    of_matrix(
        net, "max(A, rows)", lambda A: A.amax(1, keepdim=True), MATRIX)


@case
def max_of_columns(net):
    """max of each column"""
    of_matrix(
        net, "max(A, columns)", lambda A: A.amax(0, keepdim=True), MATRIX)


@case
def min_of_all(net):
    """min of a matrix"""
    of_matrix(net, "min(A)", torch.amin, MATRIX)


@case
def min_of_rows(net):
    """min of each row"""
    of_matrix(
        net, "min(A, rows)", lambda A: A.amin(1, keepdim=True), MATRIX)


@case
def min_of_columns(net):
    """min of each column"""
    of_matrix(
        net, "min(A, columns)", lambda A: A.amin(0, keepdim=True), MATRIX)


@case
def max_ties(net):
    """three equal maxima share equally, a third each"""
    of_matrix(net, "max(A)", torch.amax, [[2, -1, 2], [0, 2, 1]])


@case
def min_ties(net):
    """two equal minima share equally, a half each"""
    of_matrix(net, "min(A)", torch.amin, [[-1, 3, 2], [0, 2, -1]])


@case
def max_ties_of_rows(net):
    """a row whose maxima are equal twice, and one where all are"""
    of_matrix(
        net, "max(A, rows)", lambda A: A.amax(1, keepdim=True),
        [[2, -1, 2], [0.5, 0.5, 0.5]])


@case
def min_ties_of_columns(net):
    """columns with equal minima beside one without"""
    of_matrix(
        net, "min(A, columns)", lambda A: A.amin(0, keepdim=True),
        [[2, -1, 4], [2, 0.5, 3], [5, -1, 7]])


@case
def norm_of_all(net):
    """norm of a matrix, the root of the sum of all squares"""
    of_matrix(net, "norm(A)", torch.linalg.vector_norm, MATRIX)


@case
def norm_of_rows(net):
    """norm of each row; that of a row of zeros has the derivative 0"""
    of_matrix(
        net, "norm(A, rows)",
        lambda A: torch.linalg.vector_norm(A, dim=1, keepdim=True),
        [[3, -4], [0, 0], [0.5, 1.2]])


@case
def norm_of_columns(net):
    """norm of each column"""
    of_matrix(
        net, "norm(A, columns)",
        lambda A: torch.linalg.vector_norm(A, dim=0, keepdim=True), MATRIX)


@case
def norm_of_zeros(net):
    """norm of zeros: the derivative is 0"""
    of_matrix(
        net, "norm(A)", torch.linalg.vector_norm, [[0, 0, 0], [0, 0, 0]])


@case
def log_sum_exp_of_all(net):
    """log_sum_exp of a matrix"""
    of_matrix(
        net, "log_sum_exp(A)", lambda A: torch.logsumexp(A, (0, 1)), MATRIX)


@case
def log_sum_exp_of_rows(net):
    """log_sum_exp of each row"""
    of_matrix(
        net, "log_sum_exp(A, rows)",
        lambda A: torch.logsumexp(A, 1, keepdim=True), MATRIX)


@case
def log_sum_exp_of_columns(net):
    """log_sum_exp of each column"""
    of_matrix(
        net, "log_sum_exp(A, columns)",
        lambda A: torch.logsumexp(A, 0, keepdim=True), MATRIX)


@case
def softmax_of_vector(net):
    """softmax of a vector"""
    z, factors = [0.5, -1.25, 2, 0.1], net.numbers(4)
    net.text = f"""
        parameter z = {z}
        input     c = {factors}
        p = softmax(z)
        loss L = sum(c * p)
    """
    p = net.value(p=torch.softmax(net.parameters(z=z), 0))
    net.loss(L=torch.sum(tensor(factors) * p))


@case
def softmax_of_rows(net):
    """softmax of a matrix: each row sums to 1"""
    of_matrix(
        net, "softmax(A, rows)", lambda A: torch.softmax(A, 1), MATRIX)


@case
def softmax_of_columns(net):
    """softmax of a matrix: each column sums to 1"""
    of_matrix(
        net, "softmax(A, columns)", lambda A: torch.softmax(A, 0), MATRIX)


@case
def log_softmax_of_vector(net):
    """log_softmax of a vector"""
    z, factors = [0.5, -1.25, 2, 0.1], net.numbers(4)
    net.text = f"""
        parameter z = {z}
        input     c = {factors}
        p = log_softmax(z)
        loss L = sum(c * p)
    """
    p = net.value(p=torch.log_softmax(net.parameters(z=z), 0))
    net.loss(L=torch.sum(tensor(factors) * p))


@case
def log_softmax_of_rows(net):
    """log_softmax of each row"""
    of_matrix(
        net, "log_softmax(A, rows)",
        lambda A: torch.log_softmax(A, 1), MATRIX)


@case
def log_softmax_of_columns(net):
    """log_softmax of each column"""
    of_matrix(
        net, "log_softmax(A, columns)",
        lambda A: torch.log_softmax(A, 0), MATRIX)
