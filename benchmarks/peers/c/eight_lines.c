/* Eight lines in C11: the law of benchmarks/scenarios/eight-lines.yaml, written for nothing else: a need is one event, and a second when it is served. */
#include "eight_lines.h"

enum { ARRIVAL = AFTER_CALLS };

static double up_time(int line) { (void)line; return exponential(UP); }

static double repair_time(int line) { (void)line; return exponential(REPAIR); }

static void arrive(double now)
{
    int line = (int)(next_bits() >> 61);
    at(now + exponential(GAP), ARRIVAL);
    result[OPENED]++;
    switch (lines[line]) {
    case READY:
        result[ATTEMPTS]++;
        result[CONNECTED]++;
        lines[line] = CALLING;
        since[line] = now;
        at(now + lognormal(MEDIAN, SIGMA), CALL + line);
        return;
    case DEAD:
        result[ATTEMPTS]++;
        result[WITHDRAWN]++;
        break;
    case CALLING: result[BUSY]++; break;
    default: result[UNDER_REPAIR]++; break;
    }
    result[MISSED]++;
}

static void replicate(void)
{
    begin_lines();
    at(exponential(GAP), ARRIVAL);
    while (agenda_length > 0) {
        uint64_t key = agenda[--agenda_length];
        events++;
        double now = time_of(key);
        int slot = key & (SLOTS - 1);
        if (slot < CALL) live(slot - LIFE, now);
        else if (slot < ARRIVAL) hang_up(slot - CALL, now);
        else arrive(now);
    }
    end_lines();
}
