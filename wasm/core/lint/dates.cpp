#include "core/lint/rules.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::lint {
namespace {

constexpr rule kNoDate = {"DATE-none", "GDPR 5(2), 12(1); WP260 29–31",
                          "the date of the last change", level::warning};
constexpr rule kStale = {"DATE-stale", "GDPR 5(1)(d), 12(1)", "a date long ago", level::warning};
constexpr rule kFuture = {"DATE-future", "GDPR 12(1)", "a date that has not come", level::error};

constexpr day kApplied = 20180525;  // GDPR 99(2)
constexpr unsigned kStaleYears = 2;
constexpr day kYear = 10000;

unsigned number_of(std::string_view digits) {
  unsigned number = 0;
  for (const char each : digits) {
    if (!text::is_ascii_digit(each) || number > 99999999) return 0;
    number = number * 10 + static_cast<unsigned>(each - '0');
  }
  return number;
}

bool is_year(unsigned number) { return number >= 1995 && number <= 2100; }

struct dated {
  day on = 0;
  std::size_t first = 0, end = 0;  ///< words
};

/// “25 mai 2018”, “25. Mai 2018”, “May 25, 2018”, “25.05.2018”, “2018-05-25”, “mai 2018”.
dated read_date(const std::vector<word>& words, std::size_t at,
                const std::vector<std::string>& months) {
  const auto month_of = [&](std::size_t index) -> unsigned {
    for (std::size_t i = 0; i < months.size(); ++i) {
      if (words[index].folded == months[i]) return static_cast<unsigned>(i) + 1;
    }
    return 0;
  };
  const auto number_at = [&](std::size_t index) {
    return index < words.size() ? number_of(words[index].folded) : 0;
  };
  const unsigned first = number_at(at);
  const unsigned second = number_at(at + 1);
  const unsigned third = number_at(at + 2);
  if (is_year(first) && second >= 1 && second <= 12 && third >= 1 && third <= 31) {
    return {first * kYear + second * 100 + third, at, at + 3};
  }
  if (first >= 1 && first <= 31 && second >= 1 && second <= 12 && is_year(third)) {
    return {third * kYear + second * 100 + first, at, at + 3};
  }
  if (first >= 1 && first <= 31 && at + 2 < words.size() && is_year(third)) {
    if (const unsigned month = month_of(at + 1)) {
      return {third * kYear + month * 100 + first, at, at + 3};
    }
  }
  if (const unsigned month = month_of(at)) {
    if (second >= 1 && second <= 31 && is_year(third)) {
      return {third * kYear + month * 100 + second, at, at + 3};
    }
    if (is_year(second)) return {second * kYear + month * 100 + 28, at, at + 2};
  }
  return {};
}

/// What is to be said of a date, or null.
const rule* judge(day on, day today) {
  if (on < kApplied) return &kStale;
  if (today == 0) return nullptr;
  if (on > today) return &kFuture;
  return on + kStaleYears * kYear < today ? &kStale : nullptr;
}

void describe(finding& made, day on) {
  if (made.rule == &kFuture) {
    made.found = "the notice is dated in the future";
    made.settle = "write the day of the last change";
  } else if (on < kApplied) {
    made.found = "the notice is older than the GDPR, which applies since 25 May 2018";
    made.settle = "read it through against today’s law, change it and its date";
  } else {
    made.found = "the last change is more than 2 years ago";
    made.settle = "read it through, and set the date of that day";
  }
}

}  // namespace

void check_dates(const json::value& root, const evidence* found, day today, findings& into) {
  if (const json::value* updated = root.find("updated")) {
    const std::vector<word> words = words_of(updated->text);
    const dated read = words.empty() ? dated{} : read_date(words, 0, {});
    if (const rule* broken = judge(read.on, today)) {
      finding made;
      made.rule = broken;
      made.at = updated;
      made.pointer = "/updated";
      describe(made, read.on);
      into.push_back(std::move(made));
    }
    return;
  }
  for (std::size_t i = 0; found != nullptr && i < found->of(idea::updated).size(); ++i) {
    const hit& each = found->of(idea::updated)[i];
    const std::vector<word>& words = each.in->words;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at].begin < each.begin) continue;
      const dated read = read_date(words, at, found->words().months());
      if (read.on == 0) continue;
      if (const rule* broken = judge(read.on, today)) {
        finding made =
            at_place(*broken, *found, *each.in, words[read.first].begin, words[read.end - 1].end);
        describe(made, read.on);
        into.push_back(std::move(made));
      }
      return;
    }
  }
  finding made;
  made.rule = &kNoDate;
  made.found = "not found: when the notice was last changed";
  made.settle = "write \"updated\": \"YYYY-MM-DD\"";
  into.push_back(std::move(made));
}

}  // namespace clearnotice::lint
