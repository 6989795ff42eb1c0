/* Eight lines in C11, event for event as the engine executes them and with its draws, each at its address: so it makes the engine's replications. A need is an
 * incident that opens, a notice, a connection and the end of the call, or a notice and a fuse. Compile with -DCOUNTER. */
#include "eight_lines.h"
#include "addressed.h"

#include <stdlib.h>

/* At one instant: failure and check, connection and end of a call, notice, fuse, arrival. */
enum { OPEN = 40, NOTICE = AFTER_CALLS, FUSE = NOTICE + OPEN, ARRIVAL = FUSE + OPEN, CONTACT_CALL = 2 };

struct incident { uint64_t cause; double fuse; int line, channel; };

static struct incident incidents[OPEN];
static uint64_t open_slots; /* a bit for each */
static int serves[LINES];
static uint64_t line_cause[LINES], type_cause[LINES], channel_cause[LINES], contact_cause[LINES], replication;
static uint32_t up_times[LINES], repairs[LINES], arrivals[LINES];

static double up_time(int line) { return UP * exponential_at(line_cause[line], up_times[line]++, 0); }

static double repair_time(int line) { return REPAIR * exponential_at(line_cause[line], repairs[line]++, 1); }

static void await_arrival(int type, double now) { at(now + LINES * GAP * exponential_at(type_cause[type], arrivals[type], 0), ARRIVAL + type); }

static void arrive(int type, double now)
{
    int i = __builtin_ctzll(~open_slots);
    if (i >= OPEN) abort();
    open_slots |= UINT64_C(1) << i;
    incidents[i] = (struct incident){ child_number(type_cause[type], arrivals[type]++), now, type, -1 };
    result[OPENED]++;
    at(now, FUSE + i);
    at(now, NOTICE + i);
    await_arrival(type, now);
}

static void ring(int i, double now)
{
    int line = incidents[i].line;
    if (lines[line] != READY && lines[line] != DEAD) {
        result[lines[line] == IN_REPAIR ? UNDER_REPAIR : BUSY]++;
        return;
    }
    contact_cause[line] = child_number(child(incidents[i].cause, channel_cause[line]), 0);
    incidents[i].channel = line;
    serves[line] = i;
    result[ATTEMPTS]++;
    if (lines[line] == READY) {
        lines[line] = RINGING;
        at(now, CALL + line);
    } else {
        lines[line] = RINGING_DEAD;
        cancel(LIFE + line);
    }
}

static void connect(int line, double now)
{
    struct incident *incident = &incidents[serves[line]];
    lines[line] = CALLING;
    since[line] = now;
    result[CONNECTED]++;
    at(now + MEDIAN * exp(SIGMA * normal_at(contact_cause[line], CONTACT_CALL, 0)), CALL + line);
    cancel(FUSE + serves[line]);
    incident->fuse += 300 * DAY;
    at(incident->fuse, FUSE + serves[line]);
}

static void close_incident(int i) { open_slots &= ~(UINT64_C(1) << i); }

static void operate(int line, double now)
{
    if (lines[line] == RINGING) {
        connect(line, now);
        return;
    }
    hang_up(line, now);
    cancel(FUSE + serves[line]);
    close_incident(serves[line]);
}

static void burn_down(int i, double now)
{
    int line = incidents[i].channel;
    result[MISSED]++;
    if (line >= 0) {
        result[WITHDRAWN]++;
        lines[line] = DEAD;
        await_check(line, now);
    }
    close_incident(i);
}

static void begin(void)
{
    if (line_cause[0] == 0) {
        char name[] = "channel/line-1/line", type[] = "incident/need-1", channel[] = "channel/line-1";
        for (int line = 0; line < LINES; line++) {
            name[13] = type[14] = channel[13] = (char)('1' + line);
            line_cause[line] = cause_of(name);
            type_cause[line] = cause_of(type);
            channel_cause[line] = cause_of(channel);
        }
    }
    begin_replication(replication++);
    open_slots = 0;
    for (int line = 0; line < LINES; line++) up_times[line] = repairs[line] = arrivals[line] = 0;
    begin_lines();
    for (int type = 0; type < LINES; type++) await_arrival(type, 0);
}

static void replicate(void)
{
    if (events == 0) replication = 0; /* another seed begins with the first */
    begin();
    while (agenda_length > 0) {
        uint64_t key = agenda[--agenda_length];
        events++;
        double now = time_of(key);
        int slot = key & (SLOTS - 1);
        if (slot < CALL) live(slot - LIFE, now);
        else if (slot < NOTICE) operate(slot - CALL, now);
        else if (slot < FUSE) ring(slot - NOTICE, now);
        else if (slot < ARRIVAL) burn_down(slot - FUSE, now);
        else arrive(slot - ARRIVAL, now);
    }
    end_lines();
}
