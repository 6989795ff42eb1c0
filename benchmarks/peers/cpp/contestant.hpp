// How a program takes part in the comparison; the lines it reads and prints are those of ../c/contestant.h.
#pragma once

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <queue>
#include <random>
#include <string>
#include <vector>

/// What is to happen: a heap of events by time. What was cancelled or arranged anew stays in the heap and is passed over when its time comes.
class Agenda {
public:
    Agenda(double horizon, int slots) : serials_(slots), horizon_(horizon) {}

    void at(double time, int slot) { heap_.push({time, slot, ++serials_[slot]}); }
    void cancel(int slot) { serials_[slot]++; }
    double now() const { return now_; }
    double horizon() const { return horizon_; }

    /// Events of all replications so far.
    static inline long events = 0;

    /// Takes the next event; false if there is none before the horizon.
    bool next(int& slot)
    {
        while (!heap_.empty() && heap_.top().time < horizon_) {
            Event event = heap_.top();
            heap_.pop();
            if (serials_[event.slot] != event.serial) continue;
            now_ = event.time;
            events++;
            slot = event.slot;
            return true;
        }
        now_ = horizon_;
        return false;
    }

private:
    struct Event {
        double time;
        int slot;
        int serial;
        bool operator<(const Event& other) const { return time != other.time ? time > other.time : slot > other.slot; }
    };

    std::priority_queue<Event> heap_;
    std::vector<int> serials_;
    double now_ = 0;
    double horizon_;
};

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    double uniform() { return uniform_(engine_); }
    bool happens(double probability) { return uniform() < probability; }
    double normal() { return normal_(engine_); }
    double exponential(double mean) { return mean * exponential_(engine_); }
    double lognormal(double median, double sigma) { return median * std::exp(sigma * normal()); }

private:
    std::mt19937_64 engine_;
    std::uniform_real_distribution<double> uniform_;
    std::normal_distribution<double> normal_;
    std::exponential_distribution<double> exponential_;
};

/// Answers requests to run until there are none.
inline int compete(const std::vector<std::string>& measures, const std::function<void(Dice&, std::vector<double>&)>& replicate)
{
    long replications;
    std::uint64_t seed;
    while (std::cin >> replications >> seed) {
        std::vector<double> sums(measures.size()), squares(measures.size()), result(measures.size());
        auto wall = std::chrono::steady_clock::now();
        auto processor = std::clock();
        Dice dice(seed);
        Agenda::events = 0;
        for (long i = 0; i < replications; i++) {
            result.assign(measures.size(), 0);
            replicate(dice, result);
            for (std::size_t measure = 0; measure < measures.size(); measure++) {
                sums[measure] += result[measure];
                squares[measure] += result[measure] * result[measure];
            }
        }
        double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
        double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
        std::printf("ran %ld %.9f %.9f -1 %ld\n", replications, elapsed, used, Agenda::events);
        for (std::size_t measure = 0; measure < measures.size(); measure++) std::printf("%s %.17g %.17g\n", measures[measure].c_str(), sums[measure], squares[measure]);
        std::printf("done\n");
        std::fflush(stdout);
    }
    return 0;
}
