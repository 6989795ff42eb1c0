/* Random numbers of the C programs, of xoshiro256++ or, compiled with -DCOUNTER, of the engine's generator. Exponential and normal variates: the ziggurat of G. Marsaglia and W. Tsang,
 * Journal of Statistical Software 5 (2000), with 256 layers and the accept-reject test of J. Doornik's "An improved ziggurat method" (2005). The tables are
 * computed at the start. */
#ifndef RANDOM_H
#define RANDOM_H

#include <math.h>
#include <stdint.h>

#ifdef COUNTER
#include "ars.h"
#else
#include "xoshiro.h"
#endif

enum { LAYERS = 256 };

static double normal_x[LAYERS + 1], normal_ratio[LAYERS];
static double exponential_x[LAYERS + 1], exponential_ratio[LAYERS];

/* In (0, 1): the centre of one of 2^52 equal cells. */
static inline double uniform(void) { return ((double)(next_bits() >> 12) + 0.5) * 0x1p-52; }

/* Layers of equal area under a falling density with f(0) = 1: x[1] is where the tail begins, x[0] is the width of the layer that holds it. */
static void make_layers(double tail, double area, double (*density)(double), double (*inverse)(double), double *x, double *ratio)
{
    x[0] = area / density(tail);
    x[1] = tail;
    for (int i = 2; i < LAYERS; i++) x[i] = inverse(area / x[i - 1] + density(x[i - 1]));
    x[LAYERS] = 0;
    for (int i = 0; i < LAYERS; i++) ratio[i] = x[i + 1] / x[i];
}

static double normal_density(double x) { return exp(-0.5 * x * x); }
static double normal_inverse(double y) { return sqrt(-2 * log(y)); }
static double exponential_density(double x) { return exp(-x); }
static double exponential_inverse(double y) { return -log(y); }

static void make_tables(void)
{
    make_layers(3.6541528853610088, 0.00492867323399, normal_density, normal_inverse, normal_x, normal_ratio);
    make_layers(7.69711747013104972, 0.0039496598225815571993, exponential_density, exponential_inverse, exponential_x, exponential_ratio);
}

static double normal_edge(int layer, double u, int *accepted)
{
    *accepted = 1;
    if (layer == 0) {
        double x, y;
        do {
            x = -log(uniform()) / normal_x[1];
            y = -log(uniform());
        } while (y + y < x * x);
        return u < 0 ? -normal_x[1] - x : normal_x[1] + x;
    }
    double x = u * normal_x[layer], inner = normal_density(normal_x[layer + 1]), outer = normal_density(normal_x[layer]);
    *accepted = outer + uniform() * (inner - outer) < normal_density(x);
    return x;
}

static inline double standard_normal(void)
{
    for (;;) {
        uint64_t bits = next_bits();
        int layer = bits & (LAYERS - 1), accepted;
        double u = (double)((int64_t)bits >> 11) * 0x1p-52;
        if (fabs(u) < normal_ratio[layer]) return u * normal_x[layer];
        double x = normal_edge(layer, u, &accepted);
        if (accepted) return x;
    }
}

static double exponential_edge(int layer, double u, int *accepted)
{
    *accepted = 1;
    if (layer == 0) return exponential_x[1] - log(uniform());
    double x = u * exponential_x[layer], inner = exponential_density(exponential_x[layer + 1]), outer = exponential_density(exponential_x[layer]);
    *accepted = outer + uniform() * (inner - outer) < exponential_density(x);
    return x;
}

static inline double unit_exponential(void)
{
    for (;;) {
        uint64_t bits = next_bits();
        int layer = bits & (LAYERS - 1), accepted;
        double u = (double)(bits >> 11) * 0x1p-53;
        if (u < exponential_ratio[layer]) return u * exponential_x[layer];
        double x = exponential_edge(layer, u, &accepted);
        if (accepted) return x;
    }
}

#endif
