/* Draws of the engine itself: each at its address, in the key of its replication, as docs/determinism.md has them. Programs that use them make the engine's replications. */
#ifndef ADDRESSED_H
#define ADDRESSED_H

#include "random.h"

static const uint64_t ODD = UINT64_C(0x9E3779B97F4A7C15);
static uint64_t replication_word, further;

static inline uint64_t mix(uint64_t v)
{
    v = (v ^ v >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    v = (v ^ v >> 27) * UINT64_C(0x94D049BB133111EB);
    return v ^ v >> 31;
}

static inline uint64_t child(uint64_t cause, uint64_t part) { return mix(cause ^ (part << 31 | part >> 33) * ODD); }

static inline uint64_t child_number(uint64_t cause, uint64_t n) { return mix(cause + ODD * (n + 1)); }

static uint64_t cause_of(const char *name)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325), prime = UINT64_C(0x100000001B3);
    for (; *name; name++) hash = (hash ^ (unsigned char)*name) * prime * prime; /* the high byte of each UTF-16 unit is 0 */
    return mix(hash);
}

static void begin_replication(uint64_t replication)
{
    replication_word = replication << 32;
    further = cause_of("further");
}

static inline uint64_t word_at(uint64_t cause, uint32_t number, int second)
{
    uint64_t words[2];
    block state = exclusive_or(block_of(cause, number | replication_word), round_keys[0]);
    for (int i = 1; i < ROUNDS; i++) state = round_of(state, round_keys[i]);
    state = last_of(state, round_keys[ROUNDS]);
    memcpy(words, &state, sizeof words);
    return words[second];
}

static inline double uniform_of(uint64_t word) { return ((double)(word >> 12) + 0.5) * 0x1p-52; }

/* The t-th further word for a variate that one word does not decide. */
static uint64_t further_word(uint64_t cause, uint32_t number, int second, uint32_t t) { return word_at(child_number(child(cause, further), t), number, second); }

static double exponential_beyond(uint64_t word, uint64_t cause, uint32_t number, int second)
{
    double begin = 0;
    for (uint32_t t = 0;; word = further_word(cause, number, second, t++)) {
        int layer = word & (LAYERS - 1);
        double u = uniform_of(word), x = u * exponential_x[layer];
        if (u < exponential_ratio[layer]) return begin + x;
        if (layer == 0) {
            begin += exponential_x[1];
            continue;
        }
        double outer = exponential_density(exponential_x[layer]), inner = exponential_density(exponential_x[layer + 1]);
        if (outer + uniform_of(further_word(cause, number, second, t++)) * (inner - outer) < exponential_density(x)) return begin + x;
    }
}

static inline double exponential_at(uint64_t cause, uint32_t number, int second)
{
    uint64_t word = word_at(cause, number, second);
    int layer = word & (LAYERS - 1);
    double u = uniform_of(word);
    return u < exponential_ratio[layer] ? u * exponential_x[layer] : exponential_beyond(word, cause, number, second);
}

static double normal_beyond(uint64_t word, uint64_t cause, uint32_t number, int second)
{
    for (uint32_t t = 0;; word = further_word(cause, number, second, t++)) {
        int layer = word & (LAYERS - 1);
        double sign = word >> 63 ? -1 : 1, u = uniform_of(word << 1), x = u * normal_x[layer];
        if (u < normal_ratio[layer]) return sign * x;
        if (layer == 0) {
            double over, test;
            do {
                over = -log(uniform_of(further_word(cause, number, second, t++))) / normal_x[1];
                test = -log(uniform_of(further_word(cause, number, second, t++)));
            } while (2 * test < over * over);
            return sign * (normal_x[1] + over);
        }
        double outer = normal_density(normal_x[layer]), inner = normal_density(normal_x[layer + 1]);
        if (outer + uniform_of(further_word(cause, number, second, t++)) * (inner - outer) < normal_density(x)) return sign * x;
    }
}

static inline double normal_at(uint64_t cause, uint32_t number, int second)
{
    uint64_t word = word_at(cause, number, second);
    int layer = word & (LAYERS - 1);
    double u = uniform_of(word << 1);
    return u < normal_ratio[layer] ? (word >> 63 ? -1 : 1) * (u * normal_x[layer]) : normal_beyond(word, cause, number, second);
}

#endif
