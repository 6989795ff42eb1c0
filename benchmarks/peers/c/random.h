/* Random numbers of the C programs.
 *
 * Generator: xoshiro256++, from the description in D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions
 * on Mathematical Software 47 (2021). Seeding: SplitMix64, from G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators"
 * (OOPSLA 2014). Exponential and normal variates: the ziggurat of G. Marsaglia and W. Tsang, Journal of Statistical Software 5 (2000), with 256
 * layers and the accept-reject test of J. Doornik's "An improved ziggurat method" (2005). The tables are computed at the start. */
#ifndef RANDOM_H
#define RANDOM_H

#include <math.h>
#include <stdint.h>

enum { LAYERS = 256 };

static uint64_t state[4];
static double normal_x[LAYERS + 1], normal_ratio[LAYERS];
static double exponential_x[LAYERS + 1], exponential_ratio[LAYERS];

static inline uint64_t rotate_left(uint64_t x, int bits) { return x << bits | x >> (64 - bits); }

static inline uint64_t next_bits(void)
{
    uint64_t result = rotate_left(state[0] + state[3], 23) + state[0];
    uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate_left(state[3], 45);
    return result;
}

static void seed_random(uint64_t seed)
{
    for (int i = 0; i < 4; i++) {
        uint64_t z = seed += UINT64_C(0x9E3779B97F4A7C15);
        z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
        z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
        state[i] = z ^ z >> 31;
    }
}

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
