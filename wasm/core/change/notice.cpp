#include <algorithm>

#include "core/change/purposes.hpp"

namespace clearnotice::change {
namespace {

struct member_rule {
  std::string_view key;
  const rule* broken;
};

/// Every member of a notice that is compared as a whole. The others: `controller`, `data`,
/// `recipients`, `transfers`, `purposes`, `locales` and `version`.
constexpr member_rule kMembers[] = {
    {"title", &kWords},
    {"tagline", &kWords},
    {"scope", &kWords},
    {"audiences", &kWords},
    {"definitions", &kWords},
    {"dpo", &kOfficer},
    {"authority", &kAuthority},
    {"complaints", &kAuthority},
    {"collection", &kWords},
    {"storage", &kWords},
    {"pledges", &kWords},
    {"security", &kSecurity},
    {"rights", &kRights},
    {"automatedDecisions", &kAutomated},
    {"children", &kChildren},
    {"cookies", &kCookies},
    {"cookieControl", &kCookies},
    {"calls", &kWords},
    {"otherSites", &kWords},
    {"changes", &kWords},
    {"proof", &kProof},
    {"sections", &kWords},
    {"form", &kForm},
    {"id", &kFile},
    {"$schema", &kFile},
    {"updated", &kFile},
    {"effective", &kFile},
    {"url", &kFile},
    {"layers", &kFile},
};

bool is_used(const side& of, std::string_view table, std::string_view id) {
  const std::vector<place> purposes = of.root().member("purposes").items();
  return std::any_of(purposes.begin(), purposes.end(), [&](const place& purpose) {
    const std::vector<place> ids = purpose.member(table).items();
    return std::any_of(ids.begin(), ids.end(),
                       [&](const place& each) { return each.text() == id; });
  });
}

/// The rows that belong to no purpose; those that do are compared with it.
std::vector<place> unused(const side& of, std::string_view table) {
  const bool is_transfer = table == "transfers";
  std::vector<place> rows = of.root().member(table).items();
  std::erase_if(rows, [&](const place& row) {
    return is_transfer ? is_used(of, "recipients", row.text_of("recipient"))
                       : is_used(of, table, row.text_of("id"));
  });
  return rows;
}

void compare_unused(account& into, std::string_view table) {
  for (const couple& each :
       coupled(unused(into.both().was, table), unused(into.both().is, table))) {
    // What a purpose takes up or lets go is told there.
    const place& row = each.is ? each.is : each.was;
    const side& other = each.is ? into.both().was : into.both().is;
    const bool moved =
        (!each.was || !each.is) && table != "transfers" && is_used(other, table, row.text_of("id"));
    if (!moved) into.compare(kUnused, each.was, each.is);
  }
}

/// That there are no transfers is said by an empty list; without one nothing is said.
void compare_absence(account& into) {
  const place was = into.both().was.root().member("transfers");
  const place is = into.both().is.root().member("transfers");
  if (!was != !is && was.items().empty() && is.items().empty()) into.tell(kUnused, was, is);
}

void compare_locales(account& into) {
  const side &was = into.both().was, &is = into.both().is;
  for (const place& each : is.root().member("locales").items()) {
    if (!was.has_locale(each.text())) into.tell(kLocaleAdded, {}, each);
  }
  for (const place& each : was.root().member("locales").items()) {
    if (!is.has_locale(each.text())) into.tell(kLocaleRemoved, each, {});
  }
}

}  // namespace

void compare_controller(account& into) {
  const place was = into.both().was.root().member("controller");
  const place is = into.both().is.root().member("controller");
  if (!was || !is) {
    if (was || is) into.tell(kControllerName, was.member("name"), is.member("name"));
    return;
  }
  into.compare(kControllerName, was.member("name"), is.member("name"));
  into.compare(kControllerRole, was.member("role"), is.member("role"));
  into.compare(kControllerCountry, was.member("country"), is.member("country"));
}

void compare_automated(account& into) {
  const place was = into.both().was.root().member("automatedDecisions");
  const place is = into.both().is.root().member("automatedDecisions");
  // That there are none now, or that this is said at last, is no more than was agreed to.
  if (is && !is.is(json::type::boolean)) into.compare(kAutomated, was, is);
}

void compare_notice(account& into) {
  const place was = into.both().was.root(), is = into.both().is.root();
  into.compare_members(kControllerTerms, was.member("controller"), is.member("controller"),
                       {"name", "role", "country"});
  for (const std::string_view table : {"data", "recipients", "transfers"}) {
    compare_unused(into, table);
  }
  compare_absence(into);
  for (const member_rule& each : kMembers) {
    into.compare(*each.broken, was.member(each.key), is.member(each.key));
  }
  compare_locales(into);
  if (!same(*was.at, *is.at) && was.text_of("version") == is.text_of("version")) {
    into.tell(kSameVersion, was.member("version"), is.member("version"));
  }
}

}  // namespace clearnotice::change
