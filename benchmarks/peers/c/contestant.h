/* How a program takes part in the comparison. It reads lines "REPLICATIONS SEED"; for each it runs so many replications and prints
 *   ran REPLICATIONS WALL-SECONDS PROCESSOR-SECONDS ALLOCATED-BYTES EVENTS
 *   MEASURE SUM SUM-OF-SQUARES        for each measure
 *   done
 * and waits for the next. The program that includes this gives MEASURES, the names in order, and replicate(), which fills the array "result" and counts "events". */
#ifndef CONTESTANT_H
#define CONTESTANT_H

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "random.h"

static inline int happens(double probability) { return uniform() < probability; }

static inline double exponential(double mean) { return mean * unit_exponential(); }

static inline double lognormal(double median, double sigma) { return median * exp(sigma * standard_normal()); }

enum { MEASURE_COUNT = sizeof MEASURES / sizeof MEASURES[0] };

static double result[MEASURE_COUNT];
static long events;

static void replicate(void);

static double wall(void)
{
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double processor(void) { return (double)clock() / CLOCKS_PER_SEC; }

int main(void)
{
    long replications;
    uint64_t seed;
    make_tables();
    while (scanf("%ld %" SCNu64, &replications, &seed) == 2) {
        double sums[MEASURE_COUNT] = {0}, squares[MEASURE_COUNT] = {0};
        double wall_start = wall(), processor_start = processor();
        seed_random(seed);
        events = 0;
        for (long i = 0; i < replications; i++) {
            replicate();
            for (int measure = 0; measure < MEASURE_COUNT; measure++) {
                sums[measure] += result[measure];
                squares[measure] += result[measure] * result[measure];
            }
        }
        double processor_end = processor(), wall_end = wall();
        printf("ran %ld %.9f %.9f 0 %ld\n", replications, wall_end - wall_start, processor_end - processor_start, events);
        for (int measure = 0; measure < MEASURE_COUNT; measure++) printf("%s %.17g %.17g\n", MEASURES[measure], sums[measure], squares[measure]);
        printf("done\n");
        fflush(stdout);
    }
    return 0;
}

#endif
