"""Powers, and the signs and brackets that meet them."""

import torch

from .case import case
from .elementwise import of_each_element, of_each_pair


@case
def power_0(net):
    """z^0 is 1 everywhere, at 0 too, and its derivative is 0"""
    of_each_element(net, "z^0 + z", lambda z: z**0 + z, [-2, 0, 0.5])


@case
def power_1(net):
    """z^1 is z, at 0 too"""
    of_each_element(net, "z^1", lambda z: z**1, [-2, 0, 0.5])


@case
def power_2(net):
    """z^2, the derivative 0 at 0"""
    of_each_element(net, "z^2", lambda z: z**2, [-2, 0, 0.5])


@case
def power_3(net):
    """z^3, of negative numbers too"""
    of_each_element(net, "z^3", lambda z: z**3, [-2, 0, 0.5])


@case
def power_minus_1(net):
    """z^-1, of negative numbers too"""
    of_each_element(net, "z^-1", lambda z: z**-1, [-2, -0.1, 0.5, 4])


@case
def power_half(net):
    """z^0.5, the square root"""
    of_each_element(net, "z^0.5", lambda z: z**0.5, [0.01, 0.5, 4])


@case
def power_minus_two_and_a_half(net):
    """z^-2.5"""
    of_each_element(net, "z^-2.5", lambda z: z**-2.5, [0.3, 1, 4])


@case
def power_parameter_exponent(net):
    """both the base and the exponent are parameters"""
    of_each_pair(
        net, "u^v", lambda u, v: u**v, [0.2, 1, 2, 3], [2, -1.5, 0, 0.5])


@case
def power_constant_base(net):
    """a parameter as exponent of the number 2"""
    of_each_element(net, "2^z", lambda z: 2**z, [-1.5, 0, 1, 3])


@case
def power_one_exponent_for_all(net):
    """one parameter as exponent of a whole vector: its contributions add"""
    net.text = """
        parameter u = [0.5, 1, 2.5]
        parameter p = 1.5
        a = u^p
        loss L = sum(a)
    """
    u, p = net.parameters(u=[0.5, 1, 2.5], p=1.5)
    a = net.value(a=u**p)
    net.loss(L=torch.sum(a))


@case
def power_binding(net):
    """a sign binds weaker than ^, and ^ groups from the right"""
    of_each_element(
        net, "-z^2 + 2^-z + z^2^3 - (-z)^3 * z^-1",
        lambda z: -(z**2) + 2**(-z) + z**8 - (-z)**3 * z**(-1.0),
        [0.4, 0.9, 1.3])


@case
def division(net):
    """a quotient of parameters, and numbers above and below the line"""
    of_each_pair(
        net, "u / v + 3 / u - v / 4 / u",
        lambda u, v: u / v + 3 / u - (v / 4) / u,
        [0.5, -2, 3], [1.5, 4, -0.25])
