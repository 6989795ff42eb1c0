/* The engine's generator in the C programs: ARS4x32-7 (J. Salmon, M. Moraes, R. Dror and D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011), by the AES
 * instructions of x64 or Arm. Blocks are used in turn and both words of each, so that no address is computed and no word left over: less than the engine pays. */
#ifndef ARS_H
#define ARS_H

#include <stdint.h>
#include <string.h>

#if defined(__AES__)
#include <wmmintrin.h>
typedef __m128i block;
static inline block block_of(uint64_t low, uint64_t high) { return _mm_set_epi64x((long long)high, (long long)low); }
static inline block exclusive_or(block a, block b) { return _mm_xor_si128(a, b); }
static inline block round_of(block state, block key) { return _mm_aesenc_si128(state, key); }
static inline block last_of(block state, block key) { return _mm_aesenclast_si128(state, key); }
#elif defined(__ARM_FEATURE_AES) || defined(__ARM_FEATURE_CRYPTO)
#include <arm_neon.h>
typedef uint8x16_t block;
static inline block block_of(uint64_t low, uint64_t high) { return vreinterpretq_u8_u64(vcombine_u64(vcreate_u64(low), vcreate_u64(high))); }
static inline block exclusive_or(block a, block b) { return veorq_u8(a, b); }
static inline block round_of(block state, block key) { return veorq_u8(vaesmcq_u8(vaeseq_u8(state, vdupq_n_u8(0))), key); }
static inline block last_of(block state, block key) { return veorq_u8(vaeseq_u8(state, vdupq_n_u8(0)), key); }
#else
#error "this processor has no AES instructions: compile without -DCOUNTER"
#endif

enum { ROUNDS = 7 };

static block round_keys[ROUNDS + 1];
static uint64_t counter, second;
static int has_second;

static void seed_random(uint64_t seed)
{
    uint64_t low = seed, high = 0;
    for (int i = 0; i <= ROUNDS; i++) {
        round_keys[i] = block_of(low, high);
        low += UINT64_C(0x9E3779B97F4A7C15);
        high += UINT64_C(0xBB67AE8584CAA73B);
    }
    counter = 0;
    has_second = 0;
}

static inline uint64_t next_bits(void)
{
    if (has_second) {
        has_second = 0;
        return second;
    }
    uint64_t words[2];
    block state = exclusive_or(block_of(counter++, 0), round_keys[0]);
    for (int i = 1; i < ROUNDS; i++) state = round_of(state, round_keys[i]);
    state = last_of(state, round_keys[ROUNDS]);
    memcpy(words, &state, sizeof words);
    second = words[1];
    has_second = 1;
    return words[0];
}

#endif
