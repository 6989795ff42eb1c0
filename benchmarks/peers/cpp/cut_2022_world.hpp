// The state of one replication, and its channels.
#pragma once

#include "cut_2022.hpp"

#include <algorithm>

enum class State { Free, Ringing, Talking, Dead, InRepair, Requested, Scheduled, CoolingOff };

struct Incident {
    bool open = false, deliberate = false, bought = false;
    int type = 0, channel = -1, plan_next = 0;
    double log_odds = 0, fuse_at = 0;
};

struct Channel {
    State state = State::Free;
    int incident = -1; // -1: none, or a routine contact
    Side asker = Side::UnitedStates;
    bool rings_dead = false;
    double since = 0, dead_since = 0, patience_at = 0;
};

class World {
public:
    World(Dice& dice, std::vector<double>& result) : agenda_(281 * Day, SlotCount), dice_(dice), result_(result), incidents_(Places) {}
    void run();

private:
    enum { Places = 64 };
    enum { Climate, Failure, Check, Operation, Patience = Operation + PlaceCount, Relaxation, Arrival, Routine = Arrival + 2, Clarification = Routine + 3, Notice = Clarification + Places, Fuse = Notice + Places, SlotCount = Fuse + Places };

    void happen(int slot);
    void await_arrival(int type);
    void arrive(int type);
    void open(int type);
    void clarify(int i);
    void notice(int i);
    void decide(int i);
    void close(int i);
    void climb(int rungs);
    void arrive_on(int rung);
    void run_relaxation();
    void stop_relaxation();
    void talk(int i, int place);
    void follow_plan(int i);

    double now() const { return agenda_.now(); }
    void count(int type, int outcome) { result_[TypeRow + Outcomes * type + outcome]++; }
    void count_line(LineCount what) { result_[LineRow + what]++; }
    void count_call(int place, CallCount what) { result_[CallRow + CallCounts * (place - Milley) + what]++; }
    double goodwill() const { return goodwill_ * std::exp2(-(now() - goodwill_at_) / Month); }
    double evidence(const Incident& incident, double quality) { return (incident.deliberate ? 0.5 : -0.5) * quality * quality + quality * dice_.normal(); }
    int free_place() const { return static_cast<int>(std::find_if(incidents_.begin(), incidents_.end(), [](const Incident& i) { return !i.open; }) - incidents_.begin()); }

    void feel(double change)
    {
        goodwill_ = goodwill() + change;
        goodwill_at_ = now();
    }

    int leave(int place)
    {
        int incident = channels_[place].incident;
        channels_[place].incident = -1;
        if (incident >= 0) incidents_[incident].channel = -1;
        return incident;
    }

    void serve(int place, int incident)
    {
        channels_[place].incident = incident;
        if (incident >= 0) incidents_[incident].channel = place;
    }

    void operate_after(int place, double delay) { agenda_.at(now() + delay, Operation + place); }
    double call_length(int place) { return dice_.lognormal(Talks[place].call_median, sigma(Talks[place].call_median, Talks[place].call_p90)); }

    // The line. Checks are made at 8:00 and 20:00; those before a moment that is none of them:
    static double checks_before(double time) { return std::floor((time + 240) / 720); }
    void skip_checks() { result_[LineRow + LineChecks] -= checks_before(now()) - checks_before(channels_[Line].since); }
    void await_check() { agenda_.at((checks_before(now()) + 1) * 720 - 240, Check); }

    void repair()
    {
        channels_[Line].state = State::InRepair;
        channels_[Line].since = now();
        operate_after(Line, dice_.lognormal(360, sigma(6, 24)));
    }

    void found_dead()
    {
        result_[LineRow + LineUnseen] += now() - channels_[Line].dead_since;
        repair();
    }

    void line_fails()
    {
        Channel& line = channels_[Line];
        if (line.state == State::Talking) {
            count_line(LineCut);
            agenda_.cancel(Operation + Line);
            skip_checks();
            int incident = leave(Line);
            repair();
            follow_plan(incident);
            return;
        }
        line.dead_since = now();
        if (line.state == State::Ringing) {
            line.rings_dead = true;
            agenda_.cancel(Operation + Line);
            agenda_.cancel(Patience);
            agenda_.at(line.patience_at, Patience);
        } else {
            line.state = State::Dead;
            await_check();
        }
    }

    void ring_line(int incident)
    {
        Channel& line = channels_[Line];
        count_line(LineAttempts);
        serve(Line, incident);
        line.rings_dead = line.state == State::Dead;
        agenda_.cancel(Check);
        line.state = State::Ringing;
        line.since = now();
        line.patience_at = now() + 10;
        double ring = dice_.lognormal(3, sigma(3, 7.4));
        if (!line.rings_dead && dice_.happens(0.98) && ring <= 10) operate_after(Line, ring);
        else agenda_.at(line.patience_at, Patience);
    }

    void rung_in_vain()
    {
        count_line(LineUnanswered);
        skip_checks();
        int incident = leave(Line);
        if (channels_[Line].rings_dead) found_dead();
        else channels_[Line].state = State::Free;
        follow_plan(incident);
    }

    void operate_line()
    {
        Channel& line = channels_[Line];
        if (line.state == State::Ringing) {
            line.state = State::Talking;
            count_line(LineConnected);
            operate_after(Line, call_length(Line));
        } else if (line.state == State::Talking) {
            count_line(LineCompleted);
            skip_checks();
            line.state = State::Free;
            talk(leave(Line), Line);
        } else {
            result_[LineRow + LineSeen] += now() - line.since;
            skip_checks();
            line.state = State::Free;
            agenda_.at(now() + dice_.exponential(90 * Day), Failure);
        }
    }

    void end_line()
    {
        Channel& line = channels_[Line];
        if (line.state == State::Dead || (line.state == State::Ringing && line.rings_dead)) result_[LineRow + LineUnseen] += now() - line.dead_since;
        if (line.state == State::InRepair) result_[LineRow + LineSeen] += now() - line.since;
        result_[LineRow + LineChecks] += checks_before(now());
        if (line.state != State::Free && line.state != State::Dead) skip_checks();
    }

    // Calls.
    void await_routine(int which)
    {
        static const double rates[] = {0.4, 0.35, 0.07};
        agenda_.at(now() + dice_.exponential(Month / rates[which]), Routine + which);
    }

    void ask_routinely(int which)
    {
        await_routine(which);
        int place = which == 0 ? Milley : Austin;
        if (channels_[place].state == State::Free) ask(place, -1, which == 2 ? Side::Russia : Side::UnitedStates);
        else count_call(place, RoutinePassedOver);
    }

    void ask(int place, int incident, Side asker)
    {
        count_call(place, incident >= 0 ? Attempts : RoutineAttempts);
        serve(place, incident);
        channels_[place].asker = asker;
        channels_[place].state = State::Requested;
        operate_after(place, dice_.lognormal(120, sigma(1, 4)));
    }

    double acceptance(int place) const
    {
        const Channel& call = channels_[place];
        double willing = call.asker == Side::Russia ? 0.95 : open_climate_ ? AcceptedWhenOpen[place] : 0.05;
        return call.incident >= 0 ? willing * 0.7 : willing;
    }

    void decide_request(int place)
    {
        if (dice_.happens(0.15)) {
            if (channels_[place].incident >= 0) count_call(place, Postponed);
            feel(-0.05);
            operate_after(place, dice_.lognormal(120, sigma(1, 4)));
        } else if (dice_.happens(acceptance(place))) {
            channels_[place].state = State::Scheduled;
            operate_after(place, dice_.lognormal(240, sigma(1, 4)));
        } else {
            int incident = leave(place);
            count_call(place, incident >= 0 ? Refused : RoutineRefused);
            feel(-0.05);
            channels_[place].state = State::CoolingOff;
            operate_after(place, 3 * Day);
            if (incident >= 0) follow_plan(incident);
        }
    }

    void connect(int place)
    {
        int i = channels_[place].incident;
        channels_[place].state = State::Talking;
        count_call(place, i >= 0 ? Connected : RoutineConnected);
        operate_after(place, call_length(place));
        if (i < 0 || incidents_[i].bought) return;
        incidents_[i].bought = true;
        incidents_[i].fuse_at += 720;
        agenda_.cancel(Fuse + i);
        agenda_.at(incidents_[i].fuse_at, Fuse + i);
    }

    void complete(int place)
    {
        int incident = leave(place);
        channels_[place].state = State::Free;
        feel(0.1);
        if (incident < 0) return;
        count_call(place, Completed);
        talk(incident, place);
    }

    void operate_call(int place)
    {
        switch (channels_[place].state) {
        case State::Requested: decide_request(place); break;
        case State::Scheduled: connect(place); break;
        case State::Talking: complete(place); break;
        default: channels_[place].state = State::Free; break;
        }
    }

    // The incident it was about has closed.
    void end_contact(int place)
    {
        Channel& channel = channels_[place];
        bool talking = channel.state == State::Talking;
        leave(place);
        agenda_.cancel(Operation + place);
        channel.state = State::Free;
        if (place != Line) return count_call(place, talking ? BrokenOff : Withdrawn);
        count_line(talking ? LineBrokenOff : LineWithdrawn);
        agenda_.cancel(Patience);
        skip_checks();
        if (talking || !channel.rings_dead) return;
        channel.state = State::Dead;
        await_check();
    }

    Agenda agenda_;
    Dice& dice_;
    std::vector<double>& result_;
    std::vector<Incident> incidents_;
    std::array<Channel, PlaceCount> channels_;
    int rung_ = 0, open_count_ = 0;
    bool terminal_ = false, open_climate_ = false;
    double goodwill_ = 0, goodwill_at_ = 0, relax_left_ = -1, relax_at_ = 0;
};
