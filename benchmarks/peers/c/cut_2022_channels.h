/* The line, the calls and the contact plans of cut_2022.c. */
#ifndef CUT_2022_CHANNELS_H
#define CUT_2022_CHANNELS_H

enum state { FREE, RINGING, TALKING, DEAD, IN_REPAIR, REQUESTED, SCHEDULED, COOLING_OFF };

struct channel {
    enum state state;
    int incident; /* -1: routine or none */
    enum side asker;
    int rings_dead;
    double since; /* when the line went out of its present use: dead, in repair, or not checked */
    double patience_at;
};

static struct channel channels[CHANNEL_COUNT];

static void follow_plan(int i, double now);

#define COUNT_LINE(what) (result[LINE_PLACE + (what)]++)
#define COUNT_CALL(call, what) (result[CALL_PLACE + ((call) - MILLEY) * CALL_COUNTS + (what)]++)

static double sigma(double median, double p90) { return log(p90 / median) / CERTAIN_NORMAL; }

/* Checks at 8:00 and 20:00: those before a moment (which is none of them), or up to it. */
static double checks_before(double time) { return floor((time + 240) / 720); }

/* All checks are made but those while the line rings, is in a call or in repair: "since" is when that began. */
static void skip_checks(double now) { result[LINE_PLACE + LINE_CHECKS] -= checks_before(now) - checks_before(channels[LINE].since); }

static void feel(double change, double now)
{
    goodwill = goodwill_now(now) + change;
    goodwill_at = now;
}

static int leave(int c)
{
    int incident = channels[c].incident;
    channels[c].incident = -1;
    if (incident >= 0) incidents[incident].channel = -1;
    return incident;
}

static void serve(int c, int incident, enum side asker)
{
    channels[c].incident = incident;
    channels[c].asker = asker;
    if (incident >= 0) incidents[incident].channel = c;
}

static void await_check(double now) { at((checks_before(now) + 1) * 720 - 240, CHECK); }

static void repair(double now)
{
    channels[LINE].state = IN_REPAIR;
    channels[LINE].since = now;
    at(now + lognormal(360, REPAIR_SIGMA), OPERATION + LINE);
}

static double dead_since; /* the line has been down and unseen since then */

static void end_unseen(double now) { result[LINE_PLACE + LINE_UNSEEN] += now - dead_since; }

static void found_dead(double now)
{
    end_unseen(now);
    repair(now);
}

static void fail(double now)
{
    struct channel *line = &channels[LINE];
    if (line->state == TALKING) {
        COUNT_LINE(LINE_CUT);
        cancel(OPERATION + LINE);
        skip_checks(now);
        int incident = leave(LINE);
        repair(now);
        follow_plan(incident, now);
        return;
    }
    dead_since = now;
    if (line->state == RINGING) {
        line->rings_dead = 1;
        if (cancel(OPERATION + LINE) < horizon) at(line->patience_at, PATIENCE);
    } else {
        line->state = DEAD;
        await_check(now);
    }
}

static void ring_line(int incident, double now)
{
    struct channel *line = &channels[LINE];
    COUNT_LINE(LINE_ATTEMPTS);
    serve(LINE, incident, US);
    line->rings_dead = line->state == DEAD;
    if (line->rings_dead) cancel(CHECK);
    line->state = RINGING;
    line->since = now;
    line->patience_at = now + 10;
    if (!line->rings_dead && happens(0.98)) {
        double ring = lognormal(3, RING_SIGMA);
        if (ring <= 10) {
            at(now + ring, OPERATION + LINE);
            return;
        }
    }
    at(line->patience_at, PATIENCE);
}

static void rung_in_vain(double now)
{
    struct channel *line = &channels[LINE];
    COUNT_LINE(LINE_UNANSWERED);
    skip_checks(now);
    int incident = leave(LINE);
    if (line->rings_dead) found_dead(now);
    else line->state = FREE;
    follow_plan(incident, now);
}

static void operate_line(double now)
{
    struct channel *line = &channels[LINE];
    if (line->state == RINGING) {
        line->state = TALKING;
        COUNT_LINE(LINE_CONNECTED);
        at(now + lognormal(CALL_MEDIAN[LINE], CALL_SIGMA[LINE]), OPERATION + LINE);
    } else if (line->state == TALKING) {
        COUNT_LINE(LINE_COMPLETED);
        skip_checks(now);
        line->state = FREE;
        talk(leave(LINE), LINE, now);
    } else {
        result[LINE_PLACE + LINE_SEEN] += now - line->since;
        skip_checks(now);
        line->state = FREE;
        at(now + exponential(90 * DAY), FAILURE);
    }
}

static void ask(int c, int incident, enum side asker, double now)
{
    COUNT_CALL(c, incident >= 0 ? ATTEMPTS : ROUTINE_ATTEMPTS);
    serve(c, incident, asker);
    channels[c].state = REQUESTED;
    at(now + lognormal(120, FOURFOLD_SIGMA), OPERATION + c);
}

static void ask_routinely(int which, double now)
{
    static const double MEAN[] = { 43200 / 0.4, 43200 / 0.35, 43200 / 0.07 };
    int c = which == 0 ? MILLEY : AUSTIN;
    at(now + exponential(MEAN[which]), ROUTINE + which);
    if (channels[c].state == FREE) ask(c, -1, which == 2 ? RUSSIA : US, now);
    else COUNT_CALL(c, ROUTINE_PASSED_OVER);
}

static double acceptance(int c)
{
    if (channels[c].asker == RUSSIA) return channels[c].incident >= 0 ? 0.95 * 0.7 : 0.95;
    double accept = !climate_open ? 0.05 : c == MILLEY ? 0.55 : 0.7;
    return channels[c].incident >= 0 ? accept * 0.7 : accept;
}

static void decide_request(int c, double now)
{
    if (happens(0.15)) {
        if (channels[c].incident >= 0) COUNT_CALL(c, POSTPONED);
        feel(-0.05, now);
        at(now + lognormal(120, FOURFOLD_SIGMA), OPERATION + c);
    } else if (happens(acceptance(c))) {
        channels[c].state = SCHEDULED;
        at(now + lognormal(240, FOURFOLD_SIGMA), OPERATION + c);
    } else {
        int incident = leave(c);
        COUNT_CALL(c, incident >= 0 ? REFUSED : ROUTINE_REFUSED);
        feel(-0.05, now);
        channels[c].state = COOLING_OFF;
        at(now + 3 * DAY, OPERATION + c);
        if (incident >= 0) follow_plan(incident, now);
    }
}

static void connect_call(int c, double now)
{
    int i = channels[c].incident;
    channels[c].state = TALKING;
    COUNT_CALL(c, i >= 0 ? CONNECTED : ROUTINE_CONNECTED);
    at(now + lognormal(CALL_MEDIAN[c], CALL_SIGMA[c]), OPERATION + c);
    if (i < 0 || incidents[i].bought) return;
    incidents[i].bought = 1;
    cancel(FUSE + i);
    incidents[i].fuse += 720;
    at(incidents[i].fuse, FUSE + i);
}

static void complete_call(int c, double now)
{
    int incident = leave(c);
    channels[c].state = FREE;
    feel(0.1, now);
    if (incident < 0) return;
    COUNT_CALL(c, COMPLETED);
    talk(incident, c, now);
}

static void operate_call(int c, double now)
{
    switch (channels[c].state) {
    case REQUESTED: decide_request(c, now); break;
    case SCHEDULED: connect_call(c, now); break;
    case TALKING: complete_call(c, now); break;
    default: channels[c].state = FREE; break;
    }
}

/* The incident it was about has closed. */
static void end_contact(int c, double now)
{
    int talking = channels[c].state == TALKING;
    leave(c);
    cancel(OPERATION + c);
    if (c != LINE) {
        COUNT_CALL(c, talking ? BROKEN_OFF : WITHDRAWN);
        channels[c].state = FREE;
        return;
    }
    COUNT_LINE(talking ? LINE_BROKEN_OFF : LINE_WITHDRAWN);
    cancel(PATIENCE);
    skip_checks(now);
    if (!talking && channels[LINE].rings_dead) {
        channels[LINE].state = DEAD;
        await_check(now);
    } else channels[LINE].state = FREE;
}

static void follow_plan(int i, double now)
{
    static const struct { int channel; double chance; } PLAN[] = { { LINE, 0.4 }, { MILLEY, 0.5 }, { AUSTIN, 0.4 } };
    struct incident *incident = &incidents[i];
    int russian = incident->type == REPRISAL;
    if (russian && incident->plan_next == 0) incident->plan_next = 2; /* Russia knows the last entry alone */
    while (incident->plan_next < 3) {
        int c = PLAN[incident->plan_next].channel;
        if (!happens(PLAN[incident->plan_next++].chance)) continue;
        if (channels[c].state == FREE || (c == LINE && channels[c].state == DEAD)) {
            if (c == LINE) ring_line(i, now);
            else ask(c, i, russian ? RUSSIA : US, now);
            return;
        }
        if (c == LINE) COUNT_LINE(LINE_PASSED_OVER);
        else COUNT_CALL(c, PASSED_OVER);
    }
}

static void compute_constants(void)
{
    static const double p90_of_fuse[] = { 1440, 14400, 2880 }, p90_of_call[] = { 15, 67, 88 }, belief[] = { 0.2, 0.4, 0.3 }, threshold[] = { 0.7, 0.7, 0.65 };
    for (int type = 0; type < TYPE_COUNT; type++) {
        FUSE_SIGMA[type] = sigma(FUSE_MEDIAN[type], p90_of_fuse[type]);
        THRESHOLD[type] = log(threshold[type] / (1 - threshold[type]));
        PRIOR[type] = log(belief[type] / (1 - belief[type])) + (type == REPRISAL ? 0.3 : 0);
    }
    for (int c = 0; c < CHANNEL_COUNT; c++) {
        double deception = DECEPTION[c], misreading = MISREADING[c];
        CALL_SIGMA[c] = sigma(CALL_MEDIAN[c], p90_of_call[c]);
        WORD[c][1] = log((deception * misreading + (1 - deception) * (1 - misreading)) / misreading);
        WORD[c][0] = log((deception * (1 - misreading) + (1 - deception) * misreading) / (1 - misreading));
    }
    RING_SIGMA = sigma(3, 7.4);
    REPAIR_SIGMA = sigma(6, 24);
    FOURFOLD_SIGMA = sigma(1, 4);
}

static void begin_channels(void)
{
    if (RING_SIGMA == 0) compute_constants();
    for (int c = 0; c < CHANNEL_COUNT; c++) channels[c] = (struct channel){ .incident = -1 };
    at(exponential(90 * DAY), FAILURE);
    at(exponential(43200 / 0.4), ROUTINE);
    at(exponential(43200 / 0.35), ROUTINE + 1);
    at(exponential(43200 / 0.07), ROUTINE + 2);
}

static void end_channels(double now)
{
    struct channel *line = &channels[LINE];
    int unchecked = line->state == RINGING || line->state == TALKING || line->state == IN_REPAIR;
    if (line->state == DEAD || (line->state == RINGING && line->rings_dead)) end_unseen(now);
    if (line->state == IN_REPAIR) result[LINE_PLACE + LINE_SEEN] += now - line->since;
    result[LINE_PLACE + LINE_CHECKS] += checks_before(now);
    if (unchecked) skip_checks(now);
}

#endif
