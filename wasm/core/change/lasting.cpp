#include "core/change/lasting.hpp"

#include "core/catalog/date_form.hpp"

namespace clearnotice::change {
namespace {

struct month_of_year {
  unsigned year, month;
};
constexpr month_of_year kFrom[] = {{1696, 9}, {1697, 2}, {1903, 3}, {1903, 7}};

/// In minutes.
unsigned long long end_of(const notice::duration& length, const month_of_year& from) {
  const unsigned months = from.month - 1 + length.months + 12 * length.years;
  const unsigned long days = catalog::day_number({from.year + months / 12, months % 12 + 1, 1}) +
                             7UL * length.weeks + length.days;
  return (days * 24ULL + length.hours) * 60ULL + length.minutes;
}

}  // namespace

order compare(const notice::duration& was, const notice::duration& is) {
  std::size_t shorter = 0, longer = 0;
  for (const month_of_year& from : kFrom) {
    const auto then = end_of(was, from), now = end_of(is, from);
    shorter += now < then ? 1 : 0;
    longer += now > then ? 1 : 0;
  }
  if (shorter == 0 && longer == 0) return order::same;
  if (shorter == std::size(kFrom)) return order::shorter;
  return longer == std::size(kFrom) ? order::longer : order::unclear;
}

}  // namespace clearnotice::change
