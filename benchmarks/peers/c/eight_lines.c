/* Eight lines in C11: the law of benchmarks/scenarios/eight-lines.yaml, written for nothing else. Times are minutes. */
static const char *const METRICS[] = {
    "opened", "settled", "missed", "attempts", "connected", "completed", "cut", "withdrawn", "busy", "under_repair",
    "checks", "unseen_down_minutes", "seen_down_minutes",
};
enum { OPENED, SETTLED, MISSED, ATTEMPTS, CONNECTED, COMPLETED, CUT, WITHDRAWN, BUSY, UNDER_REPAIR, CHECKS, UNSEEN, SEEN };

#include "agenda.h"
#include "contestant.h"

enum { LINES = 8, LIFE = 0, CALL = LINES, ARRIVAL = 2 * LINES };
enum condition { READY, CALLING, DEAD, IN_REPAIR };

static const double DAY = 1440, CHECK = 720, UP = 30 * 1440.0, REPAIR = 360, GAP = 3 * 1440.0, MEDIAN = 14.4, SIGMA = 0.5;

static enum condition lines[LINES];
static double since[LINES];

/* Checks at multiples of 12 h, the first at minute 0: those before a moment (which is none of them). */
static inline double checks_before(double time) { return floor(time / CHECK) + 1; }

/* All checks are made but those while a line is in a call or in repair. */
static inline void skip_checks(double from, double to) { result[CHECKS] -= checks_before(to) - checks_before(from); }

static void repair(int line, double now)
{
    lines[line] = IN_REPAIR;
    since[line] = now;
    at(now + exponential(REPAIR), LIFE + line);
}

/* The line fails, is found dead by a check, or has been repaired. */
static void live(int line, double now)
{
    switch (lines[line]) {
    case CALLING:
        cancel(CALL + line);
        result[CUT]++;
        skip_checks(since[line], now);
        repair(line, now);
        break;
    case READY:
        lines[line] = DEAD;
        since[line] = now;
        at(checks_before(now) * CHECK, LIFE + line);
        break;
    case DEAD:
        result[UNSEEN] += now - since[line];
        repair(line, now);
        break;
    case IN_REPAIR:
        result[SEEN] += now - since[line];
        skip_checks(since[line], now);
        lines[line] = READY;
        at(now + exponential(UP), LIFE + line);
        break;
    }
}

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
    case IN_REPAIR: result[UNDER_REPAIR]++; break;
    }
    result[MISSED]++;
}

static void hang_up(int line, double now)
{
    lines[line] = READY;
    result[COMPLETED]++;
    result[SETTLED]++;
    skip_checks(since[line], now);
}

static void begin(void)
{
    horizon = 270 * DAY;
    agenda_length = 0;
    for (int metric = 0; metric < METRIC_COUNT; metric++) result[metric] = 0;
    result[CHECKS] = LINES * horizon / CHECK;
    for (int line = 0; line < LINES; line++) {
        lines[line] = READY;
        at(exponential(UP), LIFE + line);
    }
    at(exponential(GAP), ARRIVAL);
}

static void end(void)
{
    for (int line = 0; line < LINES; line++) {
        if (lines[line] == DEAD) result[UNSEEN] += horizon - since[line];
        if (lines[line] == IN_REPAIR) result[SEEN] += horizon - since[line];
        /* The check at the horizon is not made, so it is not skipped either. */
        if (lines[line] == IN_REPAIR || lines[line] == CALLING) result[CHECKS] -= horizon / CHECK - checks_before(since[line]);
    }
}

static void replicate(void)
{
    begin();
    while (agenda_length > 0) {
        uint64_t key = agenda[--agenda_length];
        events++;
        double now = time_of(key);
        int slot = key & (SLOTS - 1);
        if (slot < CALL) live(slot - LIFE, now);
        else if (slot < ARRIVAL) hang_up(slot - CALL, now);
        else arrive(now);
    }
    end();
}
