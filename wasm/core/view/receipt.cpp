#include "core/view/receipt.hpp"

#include "core/view/topics.hpp"
#include "core/view/view.hpp"
#include "core/view/writers.hpp"

namespace clearnotice::view {
namespace {

void write_names(std::string_view key, const std::vector<std::string>& names, json::writer& out) {
  out.key(key).begin_array();
  for (const std::string& name : names) out.string(name);
  out.end_array();
}

void write_data(const page& on, std::string_view key, const notice::purpose& asked,
                bool only_special, json::writer& out) {
  std::vector<std::string> names;
  for (const std::size_t datum : asked.data) {
    if (only_special && !on.facts.data[datum].special) continue;
    names.push_back(datum_text(on, datum));
  }
  write_names(key, names, out);
}

void write_choice(const page& on, const notice::purpose& asked, bool given, json::writer& out) {
  out.begin_object().pair("purpose", asked.id).pair("what", on.text(asked.what));
  out.key("given").boolean(given);
  write_data(on, "data", asked, false, out);
  write_data(on, "special", asked, true, out);
  write_names("recipients", recipient_names(on, asked.recipients), out);
  out.pair("kept", retention_text(on, asked.retention)).end_object();
}

std::string_view text_or_empty(const page& on, const notice::localized& words) {
  return words.empty() ? std::string_view() : on.text(words);
}

/// The ways out of every purpose that the person chose, then the ways to use any right; nothing
/// where nothing was chosen.
node ways_out(const page& on, const consent::choices& chosen, tag into) {
  node how = element(into);
  for (std::size_t i = 0; i < on.facts.purposes.size(); ++i) {
    if (chosen.chosen(i)) how.add_all(way_out(on, on.facts.purposes[i].stop).children);
  }
  if (!chosen.any()) return how;
  if (on.facts.rights) {
    how.add_all(way_out(on, {{}, on.facts.rights->how, on.facts.rights->url}).children);
  }
  if (const std::string_view address = address_for_rights(on); !address.empty()) {
    how.add(element(tag::div, email_link(address)));
  }
  return how;
}

/// "November 23, 2026, 10:00:00 UTC"
std::string time_text(const page& on, const std::string& time) {
  return on.words.date(time.substr(0, 10)) + ", " + time.substr(11, 8) + " UTC";
}

class terms {
 public:
  explicit terms(const page& on) : on_(on) {}

  void add(message name, node description) {
    if (description.children.empty()) return;
    list_.add(say(tag::dt, on_, name)).add(std::move(description));
  }
  void add(message name, std::string_view text) { add(name, element(tag::dd, isolated(text))); }
  node take() { return std::move(list_); }

 private:
  const page& on_;
  node list_ = element(tag::dl);
};

node choices_list(const page& on, const consent::choices& made, bool chosen) {
  node list = element(tag::dd);
  for (std::size_t i = 0; i < on.facts.purposes.size(); ++i) {
    const notice::purpose& each = on.facts.purposes[i];
    if (!each.needs_consent() || made.chosen(i) != chosen) continue;
    list.add(retention_words(on, tag::div, on.text(each.what), each.retention));
  }
  return list;
}

}  // namespace

void write_record(const page& on, const occasion& of, json::writer& out) {
  const notice::controller& who = *on.facts.controller;
  out.begin_object();
  out.pair("receipt", of.id).pair("time", of.time);
  out.pair("notice", on.facts.id).pair("version", on.facts.version).pair("locale", on.tag());
  out.pair("text-sha256", of.text_sha256).pair_if("url", on.facts.url);
  out.pair("controller", who.name).pair("country", who.country).pair_if("address", who.address);
  out.pair_if("email", who.email).pair_if("phone", who.phone).pair_if("site", who.url);
  std::string how = to_plain({ways_out(on, of.choices, tag::div)});
  if (!how.empty()) how.pop_back();  // the line break at the end
  out.pair_if("withdraw", how);
  if (on.facts.rights) out.pair_if("withdraw-url", on.facts.rights->url);
  if (on.facts.proof) out.pair("proof-kept", retention_text(on, *on.facts.proof));
  out.pair_if("storage", text_or_empty(on, on.facts.storage));
  out.key("choices").begin_array();
  for (std::size_t i = 0; i < on.facts.purposes.size(); ++i) {
    const notice::purpose& each = on.facts.purposes[i];
    if (each.needs_consent()) write_choice(on, each, of.choices.chosen(i), out);
  }
  out.end_array().end_object();
}

node receipt_block(const page& on, const occasion& of) {
  terms list(on);
  list.add(message::receipt_number, of.id);
  list.add(message::receipt_time, time_text(on, of.time));
  list.add(message::receipt_agreed, choices_list(on, of.choices, true));
  list.add(message::receipt_refused, choices_list(on, of.choices, false));
  list.add(message::purposes_stop, ways_out(on, of.choices, tag::dd));
  if (on.facts.proof) list.add(message::retention_proof, retention_text(on, *on.facts.proof));
  list.add(message::who_title, element(tag::dd, isolated(on.facts.controller->name))
                                   .add(contact_terms(on, *on.facts.controller)));
  list.add(message::notice_title, say(tag::dd, on, message::notice_version,
                                      {{argument::version, isolated(on.facts.version)}}));
  list.add(message::receipt_text, of.text_sha256);
  return element(tag::section)
      .set(attribute::id, "receipt")
      .set(attribute::css_class, "receipt")
      .set(attribute::part, "receipt")
      .add(say(tag::h2, on, message::receipt_title))
      .add(list.take());
}

node receipt_actions(const page& on) {
  const auto button = [&](message words, std::string_view name) {
    return say(tag::button, on, words).set(attribute::type, "button").set(attribute::name, name);
  };
  return element(tag::div)
      .set(attribute::css_class, "actions")
      .add(button(message::receipt_print, "print"))
      .add(button(message::receipt_save, "save"));
}

namespace {

/// Asks for the number of the receipt, and for nothing else. The error stands ready and hidden,
/// since it has one cause alone.
node number_field(const page& on) {
  const std::string name = "withdraw-receipt";
  node error = element(tag::p).set(attribute::id, name + "-error");
  error.set(attribute::css_class, "error").set(attribute::hidden, "");
  error.add(say(tag::span, on, message::error_prefix).set(attribute::css_class, "unseen"));
  error.add(text_node(" ")).add(say(tag::span, on, message::withdraw_number_wanted));
  node field = element(tag::div).set(attribute::css_class, "field").set(attribute::part, "field");
  field.add(say(tag::label, on, message::receipt_number).set(attribute::label_for, name));
  return field.add(std::move(error))
      .add(element(tag::input)
               .set(attribute::id, name)
               .set(attribute::name, "withdraw")
               .set(attribute::type, "text")
               .set(attribute::autocomplete, "off")
               .set(attribute::spellcheck, "false")
               .set(attribute::dir, "ltr")
               .set(attribute::described_by, name + "-error"));
}

/// Where the number is found, and whom to ask without it.
void add_without_number(const page& on, node& into) {
  into.add(say(tag::p, on, message::withdraw_number_hint));
  if (on.facts.controller) into.add(contact_terms(on, *on.facts.controller));
}

}  // namespace

nodes withdrawal_blocks(const page& on, const std::vector<std::size_t>& purposes,
                        const std::string& receipt) {
  node form = element(tag::form)
                  .set(attribute::id, "withdraw")
                  .set(attribute::css_class, "withdraw")
                  .set(attribute::part, "withdraw")
                  .set(attribute::method, "post")
                  .set(attribute::action, on.facts.form->action);
  form.set(attribute::novalidate, "").add(say(tag::h2, on, message::withdraw_title));
  if (receipt.empty()) form.add(number_field(on));
  for (const std::size_t purpose : purposes) {
    const notice::purpose& each = on.facts.purposes[purpose];
    form.add(say(tag::button, on, message::withdraw_send, argument::purpose, on.text(each.what))
                 .set(attribute::type, "submit")
                 .set(attribute::name, "withdraw." + each.id)
                 .set(attribute::value, receipt));
  }
  if (receipt.empty()) add_without_number(on, form);
  return {std::move(form), status_place("withdraw-status")};
}

nodes withdrawn(const page& on, const std::vector<std::size_t>& purposes) {
  node list = element(tag::ul);
  for (const std::size_t each : purposes) {
    list.add(element(tag::li, on.text(on.facts.purposes[each].what)));
  }
  return told(on, message::withdraw_done, {std::move(list)});
}

}  // namespace clearnotice::view
