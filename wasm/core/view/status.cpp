#include "core/view/view.hpp"

namespace clearnotice::view {

namespace {

std::vector<node> not_sent(const page& on, parcel what, node next) {
  std::vector<node> said;
  const bool is_message = what == parcel::message;
  if (is_message) said.push_back(say(tag::p, on, message::status_kept));
  said.push_back(std::move(next));
  return told(on, is_message ? message::status_failed : message::withdraw_failed, std::move(said));
}

}  // namespace

std::vector<node> told(const page& on, message title, std::vector<node> next) {
  std::vector<node> made;
  made.push_back(say(tag::h2, on, title));
  for (node& each : next) made.push_back(std::move(each));
  if (on.facts.controller) made.push_back(contact_terms(on, *on.facts.controller));
  typeset_tree(made, on.tag());
  return made;
}

node status_place(std::string_view id) {
  return element(tag::div)
      .set(attribute::id, id)
      .set(attribute::css_class, "status")
      .set(attribute::part, "status")
      .set(attribute::role, "status");
}

node error_summary(const page& on, const std::vector<finding>& findings) {
  node list = element(tag::ul);
  for (const finding& each : findings) {
    list.add(element(
        tag::li, element(tag::a, each.verdict.message).set(attribute::href, "#" + each.target)));
  }
  // The alert is an inner element and has no name of its own: some screen readers would read both.
  node alert = element(tag::div).set(attribute::role, "alert");
  alert.add(say(tag::h2, on, message::error_title)).add(std::move(list));
  return element(tag::div, std::move(alert))
      .set(attribute::id, "summary")
      .set(attribute::css_class, "summary")
      .set(attribute::part, "summary")
      .set(attribute::tabindex, "-1");
}

std::vector<node> status_sending(const page& on) {
  return {say(tag::p, on, message::status_sending)};
}

std::vector<node> status_sent(const page& on) {
  if (!on.facts.controller) return {};
  return told(on, message::status_sent,
              {say(tag::p, on, message::status_sent_next,
                   {{argument::name, isolated(on.facts.controller->name)}})});
}

std::vector<node> status_failed(const page& on, parcel what) {
  return not_sent(on, what, say(tag::p, on, message::status_offline));
}

std::vector<node> status_refused(const page& on, parcel what, unsigned minutes) {
  return not_sent(on, what,
                  say(tag::p, on, message::status_busy, argument::count, std::to_string(minutes)));
}

std::vector<node> status_unavailable(const page& on) {
  std::vector<node> made = {say(tag::p, on, message::status_unavailable)};
  if (on.facts.controller) made.push_back(contact_terms(on, *on.facts.controller));
  return made;
}

}  // namespace clearnotice::view
