// Eight lines in plain C++: the law of benchmarks/scenarios/eight-lines.yaml, with a heap of events and no tricks. Times are minutes.
#include "contestant.hpp"

namespace {

enum Measure { Opened, Settled, Missed, Attempts, Connected, Completed, Cut, Withdrawn, Busy, UnderRepair, Checks, UnseenMinutes, SeenMinutes };
enum class State { Ready, Calling, Dead, InRepair };

constexpr int LineCount = 8;
constexpr double Day = 1440, CheckEvery = 720;

// Slots of the agenda.
enum { Life = 0, Call = Life + LineCount, Need = Call + LineCount, SlotCount };

// Checks at multiples of 12 h from minute 0: those up to a moment.
double checks_until(double time) { return std::floor(time / CheckEvery) + 1; }

class EightLines {
public:
    EightLines(Dice& dice, std::vector<double>& result) : agenda_(270 * Day, SlotCount), dice_(dice), result_(result), lines_(LineCount) {}

    void run()
    {
        for (int line = 0; line < LineCount; line++) begin_up_time(line);
        await_need();
        int slot;
        while (agenda_.next(slot)) {
            if (slot == Need) need();
            else if (slot >= Call) hang_up(slot - Call);
            else live(slot - Life);
        }
        for (auto& line : lines_) end(line);
    }

private:
    struct Line {
        State state = State::Ready;
        double since = 0;
    };

    void await_need() { agenda_.at(agenda_.now() + dice_.exponential(3 * Day), Need); }

    void begin_up_time(int line) { agenda_.at(agenda_.now() + dice_.exponential(30 * Day), Life + line); }

    void enter(Line& line, State state)
    {
        double minutes = agenda_.now() - line.since;
        if (line.state == State::Dead) result_[UnseenMinutes] += minutes;
        if (line.state == State::InRepair) result_[SeenMinutes] += minutes;
        // Checks while the line is in a call or in repair are not made.
        if (line.state == State::InRepair || line.state == State::Calling) result_[Checks] -= checks_until(agenda_.now()) - checks_until(line.since);
        line.state = state;
        line.since = agenda_.now();
    }

    // The line fails, is found dead by a check, or has been repaired.
    void live(int index)
    {
        Line& line = lines_[index];
        switch (line.state) {
        case State::Ready:
            enter(line, State::Dead);
            agenda_.at(checks_until(agenda_.now()) * CheckEvery, Life + index);
            break;
        case State::Calling:
            agenda_.cancel(Call + index);
            result_[Cut]++;
            begin_repair(index);
            break;
        case State::Dead: begin_repair(index); break;
        case State::InRepair:
            enter(line, State::Ready);
            begin_up_time(index);
            break;
        }
    }

    void begin_repair(int index)
    {
        enter(lines_[index], State::InRepair);
        agenda_.at(agenda_.now() + dice_.exponential(360), Life + index);
    }

    void need()
    {
        await_need();
        int index = static_cast<int>(dice_.uniform() * LineCount);
        Line& line = lines_[index];
        result_[Opened]++;
        switch (line.state) {
        case State::Ready:
            result_[Attempts]++;
            result_[Connected]++;
            enter(line, State::Calling);
            agenda_.at(agenda_.now() + dice_.lognormal(14.4, 0.5), Call + index);
            return;
        case State::Dead:
            result_[Attempts]++;
            result_[Withdrawn]++;
            break;
        case State::Calling: result_[Busy]++; break;
        case State::InRepair: result_[UnderRepair]++; break;
        }
        result_[Missed]++;
    }

    void hang_up(int index)
    {
        result_[Completed]++;
        result_[Settled]++;
        enter(lines_[index], State::Ready);
    }

    void end(Line& line)
    {
        double horizon = agenda_.horizon();
        result_[Checks] += horizon / CheckEvery;
        // A check at the horizon is not made, so it is not skipped either.
        if (line.state == State::InRepair || line.state == State::Calling) result_[Checks]++;
        enter(line, State::Ready);
    }

    Agenda agenda_;
    Dice& dice_;
    std::vector<double>& result_;
    std::vector<Line> lines_;
};

} // namespace

int main()
{
    std::vector<std::string> measures = {
        "opened", "settled", "missed", "attempts", "connected", "completed", "cut", "withdrawn", "busy", "under_repair",
        "checks", "unseen_down_minutes", "seen_down_minutes",
    };
    return compete(measures, [](Dice& dice, std::vector<double>& result) { EightLines(dice, result).run(); });
}
