// A cut of 2022 in plain C++: the law of benchmarks/scenarios/cut-2022.yaml, with a heap of events and no tricks.
#include "cut_2022_world.hpp"

void World::run()
{
    agenda_.at(73 * Day, Climate);
    agenda_.at(dice_.exponential(90 * Day), Failure);
    for (int i = 0; i < 3; i++) await_routine(i);
    for (int type = 0; type < Reprisal; type++) await_arrival(type);
    int slot;
    while (!terminal_ && agenda_.next(slot)) happen(slot);
    end_line();
}

void World::happen(int slot)
{
    if (slot >= Fuse) return decide(slot - Fuse);
    if (slot >= Notice) return notice(slot - Notice);
    if (slot >= Clarification) return clarify(slot - Clarification);
    if (slot >= Routine) return ask_routinely(slot - Routine);
    if (slot >= Arrival) return arrive(slot - Arrival);
    switch (slot) {
    case Climate: open_climate_ = true; break;
    case Failure: line_fails(); break;
    case Check: found_dead(); break;
    case Patience: rung_in_vain(); break;
    case Relaxation: arrive_on(rung_ - 1); break;
    case Operation + Line: operate_line(); break;
    default: operate_call(slot - Operation); break;
    }
}

void World::await_arrival(int type) { agenda_.at(now() + dice_.exponential(Types[type].gap / Rungs[rung_].incidents), Arrival + type); }

void World::arrive(int type)
{
    await_arrival(type);
    open(type);
}

void World::open(int type_index)
{
    const IncidentType& type = Types[type_index];
    int i = free_place();
    Incident& incident = incidents_[i];
    incident = Incident();
    incident.open = true;
    incident.type = type_index;
    incident.deliberate = dice_.happens(type.hostile);
    incident.plan_next = type.observer == Side::Russia ? 2 : 0;
    incident.log_odds = logit(type.belief) + (type.observer == Side::Russia ? 0.3 : 0) + Rungs[rung_].suspicion - goodwill() + evidence(incident, type.signal);
    incident.fuse_at = now() + dice_.lognormal(type.fuse_median, sigma(type.fuse_median, type.fuse_p90)) * Rungs[rung_].fuse;
    count(type_index, Opened);
    agenda_.at(incident.fuse_at, Fuse + i);
    agenda_.at(now() + dice_.exponential(type.every), Clarification + i);
    agenda_.at(now() + type.notice, Notice + i);
    if (open_count_++ == 0) stop_relaxation();
}

void World::clarify(int i)
{
    const IncidentType& type = Types[incidents_[i].type];
    incidents_[i].log_odds += evidence(incidents_[i], type.clarity);
    agenda_.at(now() + dice_.exponential(type.every), Clarification + i);
}

void World::notice(int i)
{
    if (dice_.happens(Types[incidents_[i].type].contact)) follow_plan(i);
}

void World::decide(int i)
{
    const IncidentType& type = Types[incidents_[i].type];
    bool responds = incidents_[i].log_odds >= logit(type.observer == Side::Russia ? 0.65 : 0.7);
    count(incidents_[i].type, (responds ? Responded : StoodDown) + !incidents_[i].deliberate);
    close(i);
    if (!responds) return;
    climb(dice_.happens(type.climbs_two) ? 2 : 1);
    if (!terminal_ && dice_.happens(type.provokes)) open(Reprisal);
}

void World::close(int i)
{
    if (incidents_[i].channel >= 0) end_contact(incidents_[i].channel);
    for (int slot : {Fuse + i, Notice + i, Clarification + i}) agenda_.cancel(slot);
    incidents_[i].open = false;
    if (--open_count_ == 0) run_relaxation();
}

void World::climb(int rungs)
{
    int to = std::min(rung_ + rungs, static_cast<int>(Rungs.size()) - 1);
    for (int rung = 1; rung <= to; rung++) result_[Reached + rung - 1] = 1;
    terminal_ = to == static_cast<int>(Rungs.size()) - 1;
    if (!terminal_) arrive_on(to);
}

void World::arrive_on(int rung)
{
    bool rates_change = Rungs[rung].incidents != Rungs[rung_].incidents;
    rung_ = rung;
    for (int type = 0; rates_change && type < Reprisal; type++) {
        agenda_.cancel(Arrival + type);
        await_arrival(type); // a Poisson process has no memory
    }
    agenda_.cancel(Relaxation);
    relax_left_ = rung > 0 ? dice_.exponential(1) : -1;
    if (open_count_ == 0) run_relaxation();
}

void World::run_relaxation()
{
    if (relax_left_ < 0) return;
    relax_at_ = now() + relax_left_ * Rungs[rung_].relax;
    agenda_.at(relax_at_, Relaxation);
}

void World::stop_relaxation()
{
    if (relax_left_ < 0) return;
    agenda_.cancel(Relaxation);
    relax_left_ = (relax_at_ - now()) / Rungs[rung_].relax;
}

void World::talk(int i, int place)
{
    Incident& incident = incidents_[i];
    const Talk& talk = Talks[place];
    if (Types[incident.type].ongoing && dice_.happens(talk.authority)) {
        count(incident.type, Settled + !incident.deliberate);
        close(i);
        return;
    }
    bool said = incident.deliberate && !dice_.happens(talk.deception);
    bool heard = said != dice_.happens(talk.misreading);
    incident.log_odds += evidence_of(talk, heard);
    follow_plan(i);
}

void World::follow_plan(int i)
{
    Incident& incident = incidents_[i];
    while (incident.plan_next < PlaceCount) {
        int place = incident.plan_next++;
        if (!dice_.happens(Chances[place])) continue;
        State state = channels_[place].state;
        if (state == State::Free || state == State::Dead) {
            if (place == Line) ring_line(i);
            else ask(place, i, Types[incident.type].observer);
            return;
        }
        if (place == Line) result_[LineRow + LinePassedOver]++;
        else count_call(place, PassedOver);
    }
}

int main()
{
    return compete(measure_names(), [](Dice& dice, std::vector<double>& result) { World(dice, result).run(); });
}
