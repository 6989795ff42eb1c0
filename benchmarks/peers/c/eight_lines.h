/* What both programs for benchmarks/scenarios/eight-lines.yaml share: the numbers, the lines and their lives. Times are minutes. Each program says how long what takes. */
#ifndef EIGHT_LINES_H
#define EIGHT_LINES_H

static const char *const MEASURES[] = {
    "opened", "settled", "missed", "attempts", "connected", "completed", "cut", "withdrawn", "busy", "under_repair",
    "checks", "unseen_down_minutes", "seen_down_minutes",
};
enum { OPENED, SETTLED, MISSED, ATTEMPTS, CONNECTED, COMPLETED, CUT, WITHDRAWN, BUSY, UNDER_REPAIR, CHECKS, UNSEEN, SEEN };

#include "agenda.h"
#include "contestant.h"

enum { LINES = 8, LIFE = 0, CALL = LINES, AFTER_CALLS = 2 * LINES };
enum condition { READY, RINGING_DEAD, RINGING, CALLING, DEAD, IN_REPAIR };

static const double DAY = 1440, CHECK = 720, UP = 30 * 1440.0, REPAIR = 360, GAP = 3 * 1440.0, MEDIAN = 14.4, SIGMA = 0.5;

static enum condition lines[LINES];
static double since[LINES];

static double up_time(int line);
static double repair_time(int line);

/* Checks at multiples of 12 h, the first at minute 0: those before a moment (which is none of them). */
static inline double checks_before(double time) { return floor(time / CHECK) + 1; }

/* All checks are made but those while a line is in a call or in repair. */
static inline void skip_checks(double from, double to) { result[CHECKS] -= checks_before(to) - checks_before(from); }

static void await_check(int line, double now) { at(checks_before(now) * CHECK, LIFE + line); }

static void repair(int line, double now)
{
    lines[line] = IN_REPAIR;
    since[line] = now;
    at(now + repair_time(line), LIFE + line);
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
    case DEAD:
        result[UNSEEN] += now - since[line];
        repair(line, now);
        break;
    case IN_REPAIR:
        result[SEEN] += now - since[line];
        skip_checks(since[line], now);
        lines[line] = READY;
        at(now + up_time(line), LIFE + line);
        break;
    default: /* ringing takes no time */
        lines[line] = DEAD;
        since[line] = now;
        await_check(line, now);
        break;
    }
}

static void hang_up(int line, double now)
{
    lines[line] = READY;
    result[COMPLETED]++;
    result[SETTLED]++;
    skip_checks(since[line], now);
}

static void begin_lines(void)
{
    horizon = 270 * DAY;
    agenda_length = 0;
    for (int measure = 0; measure < MEASURE_COUNT; measure++) result[measure] = 0;
    result[CHECKS] = LINES * horizon / CHECK;
    for (int line = 0; line < LINES; line++) {
        lines[line] = READY;
        at(up_time(line), LIFE + line);
    }
}

static void end_lines(void)
{
    for (int line = 0; line < LINES; line++) {
        if (lines[line] == DEAD) result[UNSEEN] += horizon - since[line];
        if (lines[line] == IN_REPAIR) result[SEEN] += horizon - since[line];
        /* The check at the horizon is not made, so it is not skipped either. */
        if (lines[line] == IN_REPAIR || lines[line] == CALLING) result[CHECKS] -= horizon / CHECK - checks_before(since[line]);
    }
}

#endif
