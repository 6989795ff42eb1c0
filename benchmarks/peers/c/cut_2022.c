/* A cut of 2022 in C11: the law of benchmarks/scenarios/cut-2022.yaml, written for nothing else. Times are minutes. Its parts are included in
 * order: cut_2022.h (what there is), cut_2022_channels.h (the line and the calls), and here incidents, the ladder and the loop. */
#include "cut_2022.h"
#include "cut_2022_channels.h"

static void open_incident(enum type type, double now);

static double goodwill_now(double now) { return goodwill * exp2(-(now - goodwill_at) / (30 * DAY)); }

static double evidence(double quality, int deliberate)
{
    double half = 0.5 * quality * quality;
    return (deliberate ? half : -half) + quality * standard_normal();
}

static void begin_relaxation(double now)
{
    relax_left = -1;
    if (rung == 0) return;
    relax_left = unit_exponential();
    if (open_count == 0) at(now + relax_left * RELAX[rung], RELAXATION);
}

static void move_to(int to, double now)
{
    double before = RATE_FACTOR[rung], after = RATE_FACTOR[to];
    rung = to;
    if (rung == TOP) {
        terminal = 1;
        return;
    }
    cancel(RELAXATION);
    if (before != after) {
        for (int type = STRAY; type <= CRITICAL; type++) {
            cancel(ARRIVAL + type);
            at(now + exponential(GAP[type] / after), ARRIVAL + type); /* a Poisson process has no memory */
        }
    }
    begin_relaxation(now);
}

static void climb(int rungs, double now)
{
    int to = rung + rungs < TOP ? rung + rungs : TOP;
    for (int r = peak + 1; r <= to; r++) result[REACHED + r - 1] = 1;
    if (to > peak) peak = to;
    if (to > rung) move_to(to, now);
}

static void close_incident(int i, double now)
{
    if (incidents[i].channel >= 0) end_contact(incidents[i].channel, now);
    cancel(FUSE + i);
    cancel(NOTICE + i);
    cancel(CLARIFICATION + i);
    free_incidents |= 1u << i;
    if (--open_count == 0 && relax_left >= 0) at(now + relax_left * RELAX[rung], RELAXATION);
}

static void settle(int i, double now)
{
    result[TYPES + OUTCOMES * incidents[i].type + (incidents[i].deliberate ? SETTLED_DELIBERATE : SETTLED_ACCIDENT)]++;
    close_incident(i, now);
}

static void decide(int i, double now)
{
    struct incident incident = incidents[i];
    int responds = incident.log_odds >= THRESHOLD[incident.type];
    int outcome = responds ? RESPONDED_DELIBERATE : STOOD_DOWN_DELIBERATE;
    result[TYPES + OUTCOMES * incident.type + outcome + !incident.deliberate]++;
    close_incident(i, now);
    if (!responds) return;
    climb(incident.type == STRAY && happens(0.2) ? 2 : 1, now);
    if (!terminal && PROVOKES[incident.type] > 0 && happens(PROVOKES[incident.type])) open_incident(REPRISAL, now);
}

static void open_incident(enum type type, double now)
{
    if (free_incidents == 0) abort();
    int i = __builtin_ctz(free_incidents);
    struct incident *incident = &incidents[i];
    free_incidents &= free_incidents - 1;
    *incident = (struct incident){ .type = type, .channel = -1, .deliberate = happens(HOSTILE[type]) };
    incident->log_odds = PRIOR[type] + RUNG_SUSPICION[rung] - goodwill_now(now) + evidence(SIGNAL[type], incident->deliberate);
    result[TYPES + OUTCOMES * type + OPENED]++;
    incident->fuse = now + lognormal(FUSE_MEDIAN[type], FUSE_SIGMA[type]) * FUSE_FACTOR[rung];
    at(incident->fuse, FUSE + i);
    at(now + EVERY[type] * unit_exponential(), CLARIFICATION + i);
    at(now + NOTICE_TIME[type], NOTICE + i);
    if (open_count++ == 0 && relax_left >= 0) relax_left = (cancel(RELAXATION) - now) / RELAX[rung];
}

static void clarify(int i, double now)
{
    enum type type = incidents[i].type;
    at(now + EVERY[type] * unit_exponential(), CLARIFICATION + i);
    incidents[i].log_odds += evidence(CLARITY[type], incidents[i].deliberate);
}

static void talk(int i, int channel, double now)
{
    struct incident *incident = &incidents[i];
    if (incident->type == CRITICAL && happens(AUTHORITY[channel])) {
        settle(i, now);
        return;
    }
    int said = incident->deliberate && !happens(DECEPTION[channel]);
    int heard = said ^ happens(MISREADING[channel]);
    incident->log_odds += WORD[channel][heard];
    follow_plan(i, now);
}

static void begin(void)
{
    horizon = 281 * DAY;
    agenda_length = rung = peak = open_count = terminal = climate_open = 0;
    free_incidents = ~0u;
    goodwill = goodwill_at = 0;
    relax_left = -1;
    for (int measure = 0; measure < MEASURE_COUNT; measure++) result[measure] = 0;
    at(73 * DAY, CLIMATE);
    begin_channels();
    for (int type = STRAY; type <= CRITICAL; type++) at(exponential(GAP[type]), ARRIVAL + type);
}

static void happen(int slot, double now)
{
    if (slot >= FUSE) decide(slot - FUSE, now);
    else if (slot >= NOTICE) {
        if (happens(CONTACT[incidents[slot - NOTICE].type])) follow_plan(slot - NOTICE, now);
    }
    else if (slot >= CLARIFICATION) clarify(slot - CLARIFICATION, now);
    else switch (slot) {
    case CLIMATE: climate_open = 1; break;
    case FAILURE: fail(now); break;
    case CHECK: found_dead(now); break;
    case OPERATION + LINE: operate_line(now); break;
    case OPERATION + MILLEY:
    case OPERATION + AUSTIN: operate_call(slot - OPERATION, now); break;
    case PATIENCE: rung_in_vain(now); break;
    case RELAXATION: move_to(rung - 1, now); break;
    case ARRIVAL + STRAY:
    case ARRIVAL + CRITICAL:
        at(now + exponential(GAP[slot - ARRIVAL] / RATE_FACTOR[rung]), slot);
        open_incident((enum type)(slot - ARRIVAL), now);
        break;
    default: ask_routinely(slot - ROUTINE, now); break;
    }
}

static void replicate(void)
{
    double now = 0;
    begin();
    while (agenda_length > 0 && !terminal) {
        uint64_t key = agenda[--agenda_length];
        events++;
        now = time_of(key);
        happen(key & (SLOTS - 1), now);
    }
    end_channels(terminal ? now : horizon);
}
