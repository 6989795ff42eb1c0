/* Random numbers by the rules of the engine, in the same C programs: Philox4x32-10 (J. Salmon, M. Moraes, R. Dror and D. Shaw, "Parallel random numbers: as
 * easy as 1, 2, 3", SC 2011), every variate from one uniform by inversion, the normal quantile by M. Wichura's Algorithm AS 241 (Applied Statistics
 * 37, 1988). Blocks are used in turn and both uniforms of each, so that no address is computed and no uniform left over: less than the engine pays. */
#ifndef COUNTER_H
#define COUNTER_H

#include <math.h>
#include <stdint.h>

static uint64_t key, counter, second;
static int has_second;

static void seed_random(uint64_t seed)
{
    key = seed;
    counter = 0;
    has_second = 0;
}

static inline uint64_t next_bits(void)
{
    if (has_second) {
        has_second = 0;
        return second;
    }
    uint32_t c0 = (uint32_t)counter, c1 = (uint32_t)(counter >> 32), c2 = 0, c3 = 0, k0 = (uint32_t)key, k1 = (uint32_t)(key >> 32);
    counter++;
    for (int round = 0; round < 10; round++) {
        uint64_t product0 = UINT64_C(0xD2511F53) * c0, product1 = UINT64_C(0xCD9E8D57) * c2;
        c0 = (uint32_t)(product1 >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)product1;
        c2 = (uint32_t)(product0 >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)product0;
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    second = (uint64_t)c3 << 32 | c2;
    has_second = 1;
    return (uint64_t)c1 << 32 | c0;
}

/* In (0, 1): the centre of one of 2^52 equal cells. */
static inline double uniform(void) { return ((double)(next_bits() >> 12) + 0.5) * 0x1p-52; }

static void make_tables(void) { }

static inline double polynomial(const double *c, double r)
{
    double sum = c[7];
    for (int i = 6; i >= 0; i--) sum = fma(sum, r, c[i]);
    return sum;
}

static double tail(double q, double p)
{
    static const double NEAR[2][8] = {
        { 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4 },
        { 1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9 } };
    static const double FAR[2][8] = {
        { 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7 },
        { 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15 } };
    double r = sqrt(-log(p)), z = r <= 5 ? polynomial(NEAR[0], r - 1.6) / polynomial(NEAR[1], r - 1.6) : polynomial(FAR[0], r - 5) / polynomial(FAR[1], r - 5);
    return q < 0 ? -z : z;
}

static inline double standard_normal(void)
{
    static const double CENTRAL[2][8] = {
        { 3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727 },
        { 1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610 } };
    double p = uniform(), q = p - 0.5, r = 0.180625 - q * q;
    if (fabs(q) > 0.425) return tail(q, q < 0 ? p : 1 - p);
    return q * polynomial(CENTRAL[0], r) / polynomial(CENTRAL[1], r);
}

static inline double unit_exponential(void) { return -log(uniform()); }

#endif
