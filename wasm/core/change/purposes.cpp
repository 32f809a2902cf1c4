#include "core/change/purposes.hpp"

#include <algorithm>

namespace clearnotice::change {
namespace {

bool is_one_row(const pair& both, const place& was, const place& is) {
  if (was.text_of("id") == is.text_of("id")) return true;
  if (const auto field = was.text_of("field"); !field.empty()) return field == is.text_of("field");
  const place then = was.member("name"), now = is.member("name");
  return then && now && is.text_of("field").empty() &&
         both.was.shown(then, both.first_locale()) == both.is.shown(now, both.first_locale());
}

void compare_basis(account& into, const place& was, const place& is) {
  if (was.text() == is.text()) return;
  const rule& broken = was.text() == "consent"  ? kFromConsent
                       : is.text() == "consent" ? kToConsent
                                                : kBasis;
  into.tell(broken, was, is);
}

/// What more there is, and what less.
void compare_list(account& into, const rule& more, const rule& less, const place& was,
                  const place& is) {
  for (const couple& each : coupled(was.items(), is.items())) {
    if (each.was && each.is) {
      into.compare(more, each.was, each.is);
    } else {
      into.tell(each.is ? more : less, each.was, each.is);
    }
  }
}

/// No audience named means everybody.
void compare_audiences(account& into, const place& was, const place& is) {
  if (!was && !is) return;
  if (!was || !is) return into.tell(is ? kAudienceNarrower : kAudienceWider, was, is);
  const auto has = [](const place& list, std::string_view id) {
    const std::vector<place> items = list.items();
    return std::any_of(items.begin(), items.end(),
                       [&](const place& each) { return each.text() == id; });
  };
  for (const place& each : is.items()) {
    if (!has(was, each.text())) into.tell(kAudienceWider, {}, each);
  }
  for (const place& each : was.items()) {
    if (!has(is, each.text())) into.tell(kAudienceNarrower, each, {});
  }
}

}  // namespace

std::vector<couple> referred(const pair& both, std::string_view table, const place& was,
                             const place& is) {
  std::vector<couple> all;
  std::vector<place> left;
  for (const place& each : was.member(table).items()) {
    left.push_back(both.was.row(table, each.text()));
  }
  for (const place& each : is.member(table).items()) {
    const place row = both.is.row(table, each.text());
    const auto same = std::find_if(
        left.begin(), left.end(), [&](const place& other) { return is_one_row(both, other, row); });
    all.push_back({same == left.end() ? place() : *same, row});
    if (same != left.end()) left.erase(same);
  }
  for (const place& each : left) all.push_back({each, {}});
  return all;
}

void compare_purpose(account& into, const place& was, const place& is) {
  compare_basis(into, was.member("basis"), is.member("basis"));
  into.compare(kWhat, was.member("what"), is.member("what"));
  into.compare(kAsk, was.member("ask"), is.member("ask"));
  // With another basis it has to come or go: that is told already.
  into.compare_if_both(kInterest, was.member("interest"), is.member("interest"));
  compare_data(into, was, is);
  compare_recipients(into, was, is);
  compare_transfers(into, was, is);
  compare_retention(into, was.member("retention"), is.member("retention"));
  compare_list(into, kChannelAdded, kChannelRemoved, was.member("channels"), is.member("channels"));
  compare_audiences(into, was.member("audiences"), is.member("audiences"));
  into.compare(kStop, was.member("stop"), is.member("stop"));
}

}  // namespace clearnotice::change
