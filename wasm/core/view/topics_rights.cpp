#include "core/view/topics.hpp"

namespace clearnotice::view {
namespace {

bool rests_on(const page& on, std::initializer_list<notice::basis> bases) {
  for (const notice::purpose& each : on.facts.purposes) {
    for (const notice::basis basis : bases) {
      if (each.basis == basis) return true;
    }
  }
  return false;
}

node cookie_row(const page& on, const notice::cookie& each, bool has_family) {
  node row = element(tag::tr);
  if (has_family) row.add(element(tag::td, isolated(each.family)));
  node names = element(tag::td);
  for (const std::string& name : each.names) names.add(element(tag::div, isolated(name)));
  row.add(std::move(names));
  row.add(element(tag::td, on.text(each.use)));
  row.add(element(tag::td, each.lifetime ? duration_text(on, *each.lifetime)
                                         : on.words.format(message::duration_session)));
  return row;
}

node cookie_table(const page& on, const std::vector<notice::cookie>& cookies) {
  bool has_family = false;
  for (const notice::cookie& each : cookies) {
    has_family = has_family || !each.family.empty();
  }
  node head = element(tag::tr);
  const auto add_head = [&](message name) {
    head.add(say(tag::th, on, name).set(attribute::scope, "col"));
  };
  if (has_family) add_head(message::cookies_family);
  add_head(message::cookies_names);
  add_head(message::cookies_use);
  add_head(message::cookies_duration);
  node body = element(tag::tbody);
  for (const notice::cookie& each : cookies) body.add(cookie_row(on, each, has_family));
  return element(tag::table).add(element(tag::thead, std::move(head))).add(std::move(body));
}

}  // namespace

std::string_view address_for_rights(const page& on) {
  if (on.facts.rights && !on.facts.rights->contact.empty()) return on.facts.rights->contact;
  if (on.facts.dpo && !on.facts.dpo->email.empty()) return on.facts.dpo->email;
  return on.facts.controller->email;
}

/// The rights that follow from the legal bases in use: Articles 15 to 18 always, 20 with consent or
/// contract, 21 with a public task or legitimate interests, 7(3) with consent.
node list_of_rights(const page& on) {
  using notice::basis;
  node list = element(tag::ul);
  const auto add = [&](message right) { list.add(say(tag::li, on, right)); };
  add(message::rights_access);
  add(message::rights_rectification);
  add(message::rights_erasure);
  add(message::rights_restriction);
  if (rests_on(on, {basis::consent, basis::contract})) add(message::rights_portability);
  if (rests_on(on, {basis::public_task, basis::legitimate_interests})) {
    add(message::rights_objection);
  }
  if (rests_on(on, {basis::consent})) add(message::rights_withdrawal);
  return list;
}

/// Articles 12(3), 12(5) and 13(2)(b) and (c) GDPR.
nodes about_rights(const page& on) {
  nodes made;
  if (!on.facts.controller) return made;
  made.push_back(say(tag::p, on, message::rights_intro));
  made.push_back(list_of_rights(on));
  if (const std::string_view address = address_for_rights(on); !address.empty()) {
    made.push_back(
        say(tag::p, on, message::rights_how, {{argument::contact, email_link(address)}}));
  }
  if (!on.facts.rights) return made;
  const notice::rights& how = *on.facts.rights;
  add_own(on, made, how.how);
  if (!how.url.empty()) made.push_back(element(tag::p, url_link(how.url, how.url)));
  const auto add_period = [&](message words, const std::optional<notice::duration>& period) {
    if (!period) return;
    made.push_back(say(tag::p, on, words, argument::period, duration_text(on, *period)));
  };
  add_period(message::rights_deadline, how.deadline);
  add_period(message::rights_extension, how.extension);
  if (how.free) made.push_back(say(tag::p, on, message::rights_free));
  add_own(on, made, how.fee);
  add_own(on, made, how.proof);
  add_own(on, made, how.after_death);
  return made;
}

/// Article 32 GDPR, as far as the clinic tells it.
nodes about_security(const page& on) {
  nodes made;
  for (const notice::protection& each : on.facts.security) add_own(on, made, each.text);
  return made;
}

nodes about_pledges(const page& on) {
  if (on.facts.pledges.empty()) return {};
  return {own_lines(on, tag::ul, tag::li, on.facts.pledges)};
}

/// Article 13(2)(f) GDPR.
nodes about_automated(const page& on) {
  nodes made;
  if (on.facts.no_automated_decisions) made.push_back(say(tag::p, on, message::automated_none));
  add_own(on, made, on.facts.automated_decisions);
  return made;
}

/// Article 8 GDPR.
nodes about_children(const page& on) {
  nodes made;
  if (on.facts.minimum_age) {
    made.push_back(say(tag::p, on, message::children_age, argument::age,
                       std::to_string(*on.facts.minimum_age)));
  }
  add_own(on, made, on.facts.children);
  return made;
}

/// Article 5(3) of Directive 2002/58/EC: which, what for, how long.
nodes about_cookies(const page& on) {
  nodes made;
  if (on.facts.cookies) {
    made.push_back(on.facts.cookies->empty() ? say(tag::p, on, message::cookies_none)
                                             : cookie_table(on, *on.facts.cookies));
  }
  add_own(on, made, on.facts.cookie_control);
  return made;
}

nodes about_calls(const page& on) {
  nodes made;
  add_own(on, made, on.facts.call_recording);
  add_own(on, made, on.facts.caller_id);
  return made;
}

nodes about_sites(const page& on) {
  nodes made;
  add_own(on, made, on.facts.other_sites);
  return made;
}

nodes about_definitions(const page& on) {
  nodes made;
  node terms = element(tag::dl);
  for (const notice::definition& each : on.facts.definitions) {
    terms.add(element(tag::dt, on.text(each.term))).add(element(tag::dd, on.text(each.text)));
  }
  if (!terms.children.empty()) made.push_back(std::move(terms));
  return made;
}

nodes about_changes(const page& on) {
  nodes made;
  add_own(on, made, on.facts.changes);
  return made;
}

}  // namespace clearnotice::view
