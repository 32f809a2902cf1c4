#include <string>

#include "core/view/families.hpp"
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
std::vector<unsigned char> needed_without_consent(const notice::facts& facts) {
  std::vector<unsigned char> needed(facts.data.size(), false);
  for (const notice::purpose& each : facts.purposes) {
    if (each.needs_consent()) continue;
    for (const std::size_t datum : each.data) needed[datum] = true;
  }
  return needed;
}

/// ` ` and the words, inside a sentence or behind it.
void add_words(const page& on, node& into, const notice::localized& words) {
  if (!words.empty()) into.add(text_node(" ")).add(element(tag::span, on.text(words)));
}

}  // namespace

node recipient_words(const page& on, tag into, const notice::recipient& to) {
  static constexpr message kRoles[] = {message::recipients_controller,
                                       message::recipients_processor, message::recipients_joint};
  node name = isolated(on.text(to.name));
  node made = to.role ? say(into, on, kRoles[static_cast<std::size_t>(*to.role)],
                            {{argument::name, std::move(name)}})
                      : element(into, std::move(name));
  add_words(on, made, to.condition);
  add_words(on, made, to.duties);
  return made;
}

/// Article 9(2) GDPR.
nodes special_words(const page& on, tag each) {
  nodes made;
  for (std::size_t i = 0; i < on.facts.data.size(); ++i) {
    const auto& special = on.facts.data[i].special;
    if (!special) continue;
    const std::string condition = on.words.format(kConditions[static_cast<std::size_t>(*special)]);
    made.push_back(say(each, on, message::data_special,
                       {{argument::data, text_node(datum_text(on, i))},
                        {argument::condition, text_node(condition)}}));
  }
  return made;
}

node transfer_words(const page& on, tag into, const notice::transfer& to) {
  const std::string safeguard =
      on.words.format(kSafeguards[static_cast<std::size_t>(to.safeguard)]);
  node made = say(into, on, message::transfers_to,
                  {{argument::recipient, isolated(on.text(on.facts.recipients[to.recipient].name))},
                   {argument::country, text_node(on.words.country(to.country))},
                   {argument::safeguard, text_node(safeguard)}});
  add_words(on, made, to.when);
  return made;
}

node retention_words(const page& on, tag into, std::string_view what,
                     const notice::retention& kept) {
  node made = say(into, on, message::retention_for,
                  {{argument::purpose, text_node(what)},
                   {argument::period, text_node(retention_text(on, kept))}});
  add_words(on, made, kept.change);
  return made;
}

nodes about_collection(const page& on) {
  if (on.facts.collection.empty()) return {};
  return {own_lines(on, tag::ul, tag::li, on.facts.collection)};
}

/// Articles 13, 14(1)(d), 14(2)(f) and 9(2) GDPR.
nodes about_data(const page& on) {
  nodes made;
  add_origin(made, on, message::data_given, is_given);
  add_origin(made, on, message::data_automatic, is_automatic);
  add_origin(made, on, message::data_received, is_received);
  for (node& each : special_words(on, tag::p)) made.push_back(std::move(each));
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
    add(message::purposes_basis, element(tag::dd, basis_text(on, each.basis)));
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
    if (!each.audiences.empty()) {
      node list = element(tag::dd);
      for (const std::size_t whom : each.audiences) {
        list.add(element(tag::div, on.text(on.facts.audiences[whom].name)));
      }
      add(message::purposes_audience, std::move(list));
    }
    if (!each.channels.empty()) {
      add(message::purposes_channels, own_lines(on, tag::dd, tag::div, each.channels));
    }
    if (!each.stop.empty()) add(message::purposes_stop, way_out(on, each.stop));
    made.push_back(std::move(terms));
  }
  return made;
}

/// Article 13(2)(e) GDPR, from the form itself, so that it cannot contradict it. A field that only
/// consented purposes need is never asked of somebody who has not ticked a box.
nodes about_required(const page& on) {
  if (!on.facts.form) return {};
  const std::vector<unsigned char> needed = needed_without_consent(on.facts);
  std::vector<std::size_t> required;
  for (const notice::form_field& each : on.facts.form->fields) {
    if (each.required && needed[each.datum]) required.push_back(each.datum);
  }
  nodes made;
  made.push_back(required.empty() ? say(tag::p, on, message::required_none)
                                  : say(tag::p, on, message::required_some, argument::fields,
                                        datum_list(on, required)));
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
  if (!on.facts.storage.empty()) {
    made.push_back(
        say(tag::p, on, message::transfers_storage, argument::place, on.text(on.facts.storage)));
  }
  if (!on.facts.transfers) return made;
  if (on.facts.transfers->empty()) made.push_back(say(tag::p, on, message::transfers_none));
  for (const notice::transfer& each : *on.facts.transfers) {
    made.push_back(transfer_words(on, tag::p, each));
    if (!each.copy.empty()) {
      made.push_back(say(tag::p, on, message::transfers_copy, argument::how, on.text(each.copy)));
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
    list.add(retention_words(on, tag::li, on.text(each.what), each.retention));
  }
  if (on.facts.proof) {
    list.add(
        retention_words(on, tag::li, on.words.format(message::retention_proof), *on.facts.proof));
  }
  made.push_back(std::move(list));
  return made;
}

}  // namespace clearnotice::view
