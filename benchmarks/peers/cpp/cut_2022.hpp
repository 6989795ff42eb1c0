// The numbers and the names of benchmarks/scenarios/cut-2022.yaml. Times are minutes.
#pragma once

#include "contestant.hpp"

#include <array>

enum class Side { UnitedStates, Russia };

constexpr double Day = 1440, Month = 30 * Day;

/// sigma = ln(p90 / median) / (90th percentile of the standard normal)
inline double sigma(double median, double p90) { return std::log(p90 / median) / 1.2815515655446004; }
inline double logit(double p) { return std::log(p / (1 - p)); }

struct IncidentType {
    Side observer;
    double gap; // mean time between background incidents; 0: it is only provoked
    double hostile, belief, signal;
    double every, clarity;
    double fuse_median, fuse_p90;
    double contact, notice;
    bool ongoing;
    double climbs_two, provokes;
};

struct Rung {
    double relax, suspicion, incidents, fuse;
};

const std::array<IncidentType, 3> Types = {{
    {Side::UnitedStates, Month, 0.05, 0.2, 0.8, 240, 0.7, 720, 1440, 1, 60, false, 0.2, 0.4},
    {Side::UnitedStates, Month, 0.4, 0.4, 0.8, Day, 0.4, 3 * Day, 10 * Day, 0.4, 180, true, 0, 0.2},
    {Side::Russia, 0, 0.3, 0.3, 1, 240, 0.7, 720, 2 * Day, 1, 60, false, 0, 0},
}};
constexpr int Reprisal = 2;

const std::array<Rung, 6> Rungs = {{
    {0, 0, 1, 1}, {10 * Day, 0, 1, 1}, {20 * Day, 0.2, 1.1, 1}, {30 * Day, 0.4, 1.2, 0.7}, {45 * Day, 0.6, 1.3, 0.5}, {0, 0, 0, 0},
}};

struct Talk {
    double authority, deception, misreading, call_median, call_p90;
};

/// Line, Milley-Gerasimov, Austin-Shoigu.
const std::array<Talk, 3> Talks = {{{0.1, 0.4, 0.1, 8, 15}, {0.6, 0.5, 0.06, 40, 67}, {0.7, 0.5, 0.06, 60, 88}}};
enum Place { Line, Milley, Austin, PlaceCount };
const std::array<double, 3> Chances = {0.4, 0.5, 0.4}; // of the entries of the plan; Russia knows the last one alone
const std::array<double, 3> AcceptedWhenOpen = {0, 0.55, 0.7};

/// Log-odds that a word adds: ln P(heard | deliberate) / P(heard | accident).
inline double evidence_of(const Talk& talk, bool heard_deliberate)
{
    double if_deliberate = talk.deception * talk.misreading + (1 - talk.deception) * (1 - talk.misreading);
    return heard_deliberate ? std::log(if_deliberate / talk.misreading) : std::log((1 - if_deliberate) / (1 - talk.misreading));
}

inline std::vector<std::string> measure_names()
{
    std::vector<std::string> names;
    for (auto rung : {"accusation", "alert-posture", "force-moves", "clash", "nuclear-use"}) names.push_back(std::string("rungs.") + rung + ".reached");
    for (auto type : {"stray-missile", "critical-infrastructure", "reprisal"})
        for (auto what : {"opened", "responded_deliberate", "responded_accident", "stood_down_deliberate", "stood_down_accident", "settled_deliberate", "settled_accident"})
            names.push_back(std::string("incidents.") + type + "." + what);
    for (auto what : {"attempts", "connected", "completed", "broken_off", "cut", "unanswered", "withdrawn", "passed_over", "checks", "unseen_down_minutes", "seen_down_minutes"})
        names.push_back(std::string("channels.deconfliction-line.") + what);
    for (auto call : {"milley-gerasimov", "austin-shoigu"})
        for (auto what : {"attempts", "connected", "completed", "broken_off", "refused", "withdrawn", "postponed", "passed_over", "routine_attempts", "routine_connected", "routine_refused", "routine_passed_over"})
            names.push_back(std::string("channels.") + call + "." + what);
    return names;
}

// Places in the row of results, in the order of the names.
enum { Reached = 0, TypeRow = 5, LineRow = TypeRow + 21, CallRow = LineRow + 11 };
enum Outcome { Opened, Responded = 1, StoodDown = 3, Settled = 5, Outcomes = 7 };
enum LineCount { LineAttempts, LineConnected, LineCompleted, LineBrokenOff, LineCut, LineUnanswered, LineWithdrawn, LinePassedOver, LineChecks, LineUnseen, LineSeen };
enum CallCount { Attempts, Connected, Completed, BrokenOff, Refused, Withdrawn, Postponed, PassedOver, RoutineAttempts, RoutineConnected, RoutineRefused, RoutinePassedOver, CallCounts };
