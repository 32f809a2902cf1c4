#include "core/change/differ.hpp"

#include <algorithm>

#include "core/change/purposes.hpp"

namespace clearnotice::change {
namespace {

entry compare_purposes(const pair& both, const place& was, const place& is) {
  const place& named = is ? is : was;
  const std::string_view basis = named.text_of("basis");
  entry made{std::string(named.text_of("id")), basis, {}};
  account into(both, made, basis == "consent" || was.text_of("basis") == "consent");
  if (!was || !is) {
    into.tell(is ? kPurposeNew : kPurposeGone, was, is);
    return made;
  }
  compare_purpose(into, was, is);
  compare_controller(into);
  if (into.consented()) compare_automated(into);
  return made;
}

}  // namespace

verdict report::verdict() const {
  change::verdict most = notice.verdict();
  for (const entry& each : purposes) most = std::max(most, each.verdict());
  return most;
}

report compare(const side& was, const side& is, std::string_view locale) {
  const pair both(was, is, locale);
  report made;
  bool is_told = false;  // to the purposes, of what concerns each of them
  for (const place& each : is.root().member("purposes").items()) {
    const place before = was.row("purposes", each.text_of("id"));
    is_told = is_told || before;
    made.purposes.push_back(compare_purposes(both, before, each));
  }
  for (const place& each : was.root().member("purposes").items()) {
    if (is.row("purposes", each.text_of("id"))) continue;
    made.purposes.push_back(compare_purposes(both, each, {}));
  }
  account into(both, made.notice, false);
  if (!is_told) compare_controller(into);
  compare_notice(into);
  return made;
}

}  // namespace clearnotice::change
