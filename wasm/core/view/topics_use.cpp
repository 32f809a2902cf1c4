#include <string>

#include "core/notice/ids.hpp"
#include "core/view/topics.hpp"

namespace clearnotice::view {
namespace {

bool is_received(const notice::datum& each) { return !each.source.empty(); }
bool is_automatic(const notice::datum& each) { return each.automatic; }
bool is_given(const notice::datum& each) { return !is_received(each) && !is_automatic(each); }

/// A lead-in and the data of one origin; nothing where there is none.
void add_origin(nodes& into, const page& on, message lead_in,
                bool (*belongs)(const notice::datum&)) {
  node list = element(tag::ul);
  for (std::size_t i = 0; i < on.facts.data.size(); ++i) {
    const notice::datum& each = on.facts.data[i];
    if (!belongs(each)) continue;
    const std::string name = datum_text(on, i);
    list.add(is_received(each) ? say(tag::li, on, message::data_source,
                                     {{argument::data, text_node(name)},
                                      {argument::source, text_node(on.text(each.source))}})
                               : element(tag::li, name));
  }
  if (list.children.empty()) return;
  into.push_back(say(tag::p, on, lead_in));
  into.push_back(std::move(list));
}

/// By datum: whether a purpose needs it that does not rest on consent.
std::vector<bool> needed_without_consent(const notice::facts& facts) {
  std::vector<bool> needed(facts.data.size(), false);
  for (const notice::purpose& each : facts.purposes) {
    if (each.needs_consent()) continue;
    for (const std::size_t datum : each.data) needed[datum] = true;
  }
  return needed;
}

node recipient_words(const page& on, tag into, const notice::recipient& to) {
  static constexpr message kRoles[] = {message::recipients_controller,
                                       message::recipients_processor, message::recipients_joint};
  node name = isolated(on.text(to.name));
  if (!to.role) return element(into, std::move(name));
  return say(into, on, kRoles[static_cast<std::size_t>(*to.role)],
             {{argument::name, std::move(name)}});
}

std::string retention_text(const page& on, const notice::retention& kept) {
  if (!kept.criteria.empty()) return std::string(on.text(kept.criteria));
  if (!kept.unlimited.empty()) {
    return on.words.format(message::retention_unlimited,
                           {{argument::reason, on.text(kept.unlimited)}});
  }
  const std::string period = duration_text(on, *kept.period);
  if (kept.from.empty()) return period;
  return on.words.format(message::retention_from,
                         {{argument::period, period}, {argument::event, on.text(kept.from)}});
}

}  // namespace

/// Articles 13, 14(1)(d), 14(2)(f) and 9(2) GDPR.
nodes about_data(const page& on) {
  nodes made;
  add_origin(made, on, message::data_given, is_given);
  add_origin(made, on, message::data_automatic, is_automatic);
  add_origin(made, on, message::data_received, is_received);
  for (std::size_t i = 0; i < on.facts.data.size(); ++i) {
    const auto& special = on.facts.data[i].special;
    if (!special) continue;
    const std::string condition =
        family_text(on, "condition", notice::kConditionIds[static_cast<std::size_t>(*special)]);
    made.push_back(say(tag::p, on, message::data_special,
                       {{argument::data, text_node(datum_text(on, i))},
                        {argument::condition, text_node(condition)}}));
  }
  return made;
}

/// Article 13(1)(c) and (d) GDPR. One list of terms for each purpose, under its name.
nodes about_purposes(const page& on) {
  nodes made;
  for (const notice::purpose& each : on.facts.purposes) {
    made.push_back(element(tag::h4, on.text(each.what)));
    node terms = element(tag::dl);
    const auto add = [&](message name, node description) {
      terms.add(say(tag::dt, on, name)).add(std::move(description));
    };
    add(message::purposes_basis,
        element(tag::dd,
                family_text(on, "basis", notice::kBasisIds[static_cast<std::size_t>(each.basis)])));
    if (!each.interest.empty()) {
      add(message::purposes_interest, element(tag::dd, on.text(each.interest)));
    }
    if (!each.data.empty()) {
      add(message::purposes_data, element(tag::dd, datum_list(on, each.data)));
    }
    if (!each.recipients.empty()) {
      node list = element(tag::dd);
      for (const std::size_t to : each.recipients) {
        list.add(element(tag::div, isolated(on.text(on.facts.recipients[to].name))));
      }
      add(message::purposes_recipients, std::move(list));
    }
    made.push_back(std::move(terms));
  }
  return made;
}

/// Article 13(2)(e) GDPR, from the form itself, so that it cannot contradict it. A field that only
/// consented purposes need is never asked of somebody who has not ticked a box.
nodes about_required(const page& on) {
  if (!on.facts.form) return {};
  const std::vector<bool> needed = needed_without_consent(on.facts);
  std::vector<std::size_t> required;
  for (const notice::form_field& each : on.facts.form->fields) {
    if (each.required && needed[each.datum]) required.push_back(each.datum);
  }
  nodes made;
  made.push_back(required.empty() ? say(tag::p, on, message::required_none)
                                  : say(tag::p, on, message::required_some,
                                        {{argument::fields, text_node(datum_list(on, required))}}));
  return made;
}

/// Article 13(1)(e) GDPR. Who states purposes and no recipient has none.
nodes about_recipients(const page& on) {
  nodes made;
  if (on.facts.purposes.empty()) return made;
  if (on.facts.recipients.empty()) {
    made.push_back(say(tag::p, on, message::recipients_none));
    return made;
  }
  node list = element(tag::ul);
  for (const notice::recipient& each : on.facts.recipients) {
    list.add(recipient_words(on, tag::li, each));
  }
  made.push_back(std::move(list));
  return made;
}

/// Article 13(1)(f) GDPR.
nodes about_transfers(const page& on) {
  nodes made;
  if (!on.facts.transfers) return made;
  if (on.facts.transfers->empty()) made.push_back(say(tag::p, on, message::transfers_none));
  for (const notice::transfer& each : *on.facts.transfers) {
    const std::string safeguard = family_text(
        on, "safeguard", notice::kSafeguardIds[static_cast<std::size_t>(each.safeguard)]);
    made.push_back(
        say(tag::p, on, message::transfers_to,
            {{argument::recipient, isolated(on.text(on.facts.recipients[each.recipient].name))},
             {argument::country, text_node(on.words.country(each.country))},
             {argument::safeguard, text_node(safeguard)}}));
    if (!each.copy.empty()) {
      made.push_back(say(tag::p, on, message::transfers_copy,
                         {{argument::how, text_node(on.text(each.copy))}}));
    }
  }
  return made;
}

/// Article 13(2)(a) GDPR.
nodes about_retention(const page& on) {
  nodes made;
  if (on.facts.purposes.empty()) return made;
  node list = element(tag::ul);
  for (const notice::purpose& each : on.facts.purposes) {
    list.add(say(tag::li, on, message::retention_for,
                 {{argument::purpose, text_node(on.text(each.what))},
                  {argument::period, text_node(retention_text(on, each.retention))}}));
  }
  made.push_back(std::move(list));
  return made;
}

}  // namespace clearnotice::view
