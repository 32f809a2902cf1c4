#include "core/notice/authorities.hpp"
#include "core/view/topics.hpp"

namespace clearnotice::view {

/// Article 13(1)(a) GDPR.
nodes about_who(const page& on) {
  if (!on.facts.controller) return {};
  static constexpr message kRoles[] = {message::who_controller, message::who_processor,
                                       message::who_joint};
  const notice::controller& who = *on.facts.controller;
  nodes made;
  made.push_back(say(tag::p, on, kRoles[static_cast<std::size_t>(who.role)],
                     {{argument::name, isolated(who.name)}}));
  if (!who.brands.empty()) {
    made.push_back(say(tag::p, on, message::who_brands,
                       {{argument::names, isolated(on.words.list(who.brands))}}));
  }
  if (!who.contact::empty()) made.push_back(contact_terms(on, who));
  if (!who.registration.empty()) {
    made.push_back(say(tag::p, on, message::who_registration,
                       {{argument::number, isolated(who.registration)}}));
  }
  if (!who.law.empty()) {
    made.push_back(say(tag::p, on, message::who_law, argument::law, on.text(who.law)));
  }
  return made;
}

/// Article 13(1)(b) GDPR.
nodes about_dpo(const page& on) {
  if (!on.facts.dpo) return {};
  const notice::protection_officer& officer = *on.facts.dpo;
  nodes made;
  if (!officer.none.empty()) {
    made.push_back(say(tag::p, on, message::dpo_none, argument::reason, on.text(officer.none)));
    return made;
  }
  made.push_back(say(tag::p, on, message::dpo_contact));
  if (!officer.name.empty()) made.push_back(element(tag::p, isolated(officer.name)));
  made.push_back(contact_terms(on, officer));
  return made;
}

/// Articles 13(2)(d) and 77 GDPR.
nodes about_complaint(const page& on) {
  nodes made;
  add_own(on, made, on.facts.complaints);
  if (on.authority == nullptr) return made;
  made.push_back(say(tag::p, on, message::complaint_to,
                     {{argument::authority, isolated(on.authority->name)}}));
  if (!on.authority->empty()) made.push_back(contact_terms(on, *on.authority));
  return made;
}

}  // namespace clearnotice::view
