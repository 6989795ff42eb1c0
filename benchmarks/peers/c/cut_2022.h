/* The numbers, the places and the state of cut_2022.c. */
#ifndef CUT_2022_H
#define CUT_2022_H

#define OUTCOMES_OF(type) \
    "incidents." type ".opened", "incidents." type ".responded_deliberate", "incidents." type ".responded_accident", \
    "incidents." type ".stood_down_deliberate", "incidents." type ".stood_down_accident", "incidents." type ".settled_deliberate", \
    "incidents." type ".settled_accident"
#define COUNTS_OF(call) \
    "channels." call ".attempts", "channels." call ".connected", "channels." call ".completed", "channels." call ".broken_off", \
    "channels." call ".refused", "channels." call ".withdrawn", "channels." call ".postponed", "channels." call ".passed_over", \
    "channels." call ".routine_attempts", "channels." call ".routine_connected", "channels." call ".routine_refused", \
    "channels." call ".routine_passed_over"

static const char *const MEASURES[] = {
    "rungs.accusation.reached", "rungs.alert-posture.reached", "rungs.force-moves.reached", "rungs.clash.reached", "rungs.nuclear-use.reached",
    OUTCOMES_OF("stray-missile"), OUTCOMES_OF("critical-infrastructure"), OUTCOMES_OF("reprisal"),
    "channels.deconfliction-line.attempts", "channels.deconfliction-line.connected", "channels.deconfliction-line.completed",
    "channels.deconfliction-line.broken_off", "channels.deconfliction-line.cut", "channels.deconfliction-line.unanswered",
    "channels.deconfliction-line.withdrawn", "channels.deconfliction-line.passed_over", "channels.deconfliction-line.checks",
    "channels.deconfliction-line.unseen_down_minutes", "channels.deconfliction-line.seen_down_minutes",
    COUNTS_OF("milley-gerasimov"), COUNTS_OF("austin-shoigu"),
};

#include "agenda.h"
#include "contestant.h"

#include <stdlib.h>

enum type { STRAY, CRITICAL, REPRISAL, TYPE_COUNT };
enum { LINE, MILLEY, AUSTIN, CHANNEL_COUNT };
enum side { US, RUSSIA };

/* Places in "result". */
enum { OPENED, RESPONDED_DELIBERATE, RESPONDED_ACCIDENT, STOOD_DOWN_DELIBERATE, STOOD_DOWN_ACCIDENT, SETTLED_DELIBERATE, SETTLED_ACCIDENT, OUTCOMES };
enum { LINE_ATTEMPTS, LINE_CONNECTED, LINE_COMPLETED, LINE_BROKEN_OFF, LINE_CUT, LINE_UNANSWERED, LINE_WITHDRAWN, LINE_PASSED_OVER, LINE_CHECKS, LINE_UNSEEN, LINE_SEEN, LINE_COUNTS };
enum { ATTEMPTS, CONNECTED, COMPLETED, BROKEN_OFF, REFUSED, WITHDRAWN, POSTPONED, PASSED_OVER, ROUTINE_ATTEMPTS, ROUTINE_CONNECTED, ROUTINE_REFUSED, ROUTINE_PASSED_OVER, CALL_COUNTS };
enum { REACHED = 0, TYPES = REACHED + 5, LINE_PLACE = TYPES + TYPE_COUNT * OUTCOMES, CALL_PLACE = LINE_PLACE + LINE_COUNTS };

/* Slots of the agenda, in the order in which events at one instant happen. */
enum {
    CLIMATE, FAILURE, CHECK, OPERATION, PATIENCE = OPERATION + CHANNEL_COUNT, RELAXATION, ARRIVAL, ROUTINE = ARRIVAL + 2,
    CLARIFICATION = 32, NOTICE = CLARIFICATION + 32, FUSE = NOTICE + 32,
};

enum { TOP = 5 };
static const double DAY = 1440;
static const double CERTAIN_NORMAL = 1.2815515655446004; /* 90th percentile of the standard normal */

static const double RELAX[] = { 0, 14400, 28800, 43200, 64800 };
static const double RUNG_SUSPICION[] = { 0, 0, 0.2, 0.4, 0.6 };
static const double RATE_FACTOR[] = { 1, 1, 1.1, 1.2, 1.3, 0 };
static const double FUSE_FACTOR[] = { 1, 1, 1, 0.7, 0.5 };

static const double GAP[] = { 43200, 43200 };
static const double HOSTILE[] = { 0.05, 0.4, 0.3 };
static const double SIGNAL[] = { 0.8, 0.8, 1.0 };
static const double EVERY[] = { 240, 1440, 240 };
static const double CLARITY[] = { 0.7, 0.4, 0.7 };
static const double FUSE_MEDIAN[] = { 720, 4320, 720 };
static const double CONTACT[] = { 1, 0.4, 1 };
static const double NOTICE_TIME[] = { 60, 180, 60 };
static const double PROVOKES[] = { 0.4, 0.2, 0 };

static const double AUTHORITY[] = { 0.1, 0.6, 0.7 };
static const double DECEPTION[] = { 0.4, 0.5, 0.5 }; /* of the author: Russia, and on the minister's line for reprisals the United States, alike */
static const double MISREADING[] = { 0.1, 0.06, 0.06 };
static const double CALL_MEDIAN[] = { 8, 40, 60 };

/* What follows from the numbers; computed once. */
static double FUSE_SIGMA[TYPE_COUNT], THRESHOLD[TYPE_COUNT], PRIOR[TYPE_COUNT], CALL_SIGMA[CHANNEL_COUNT], WORD[CHANNEL_COUNT][2];
static double RING_SIGMA, REPAIR_SIGMA, FOURFOLD_SIGMA;

struct incident {
    double log_odds, fuse;
    enum type type;
    int deliberate, bought, channel, plan_next;
};

static struct incident incidents[32];
static uint32_t free_incidents;
static int open_count, rung, peak, terminal, climate_open;
static double goodwill, goodwill_at, relax_left;

static double goodwill_now(double now);
static void talk(int incident, int channel, double now);

#endif
