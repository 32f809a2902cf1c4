#include <algorithm>

#include "core/field/rules.hpp"
#include "core/notice/ids.hpp"
#include "core/view/view.hpp"

namespace clearnotice::view {
namespace {

bool needs(const notice::purpose& each, std::size_t datum) {
  return std::find(each.data.begin(), each.data.end(), datum) != each.data.end();
}

std::string ask_text(const page& on, const notice::purpose& each) {
  if (!each.ask.empty()) return std::string(on.text(each.ask));
  return on.words.format(message::consent_ask, {{argument::name, on.facts.controller->name},
                                                {argument::purpose, on.text(each.what)}});
}

/// The purposes by name; each in quotes where there are several, since each begins like a sentence.
std::string purpose_list(const page& on, std::vector<std::string> names) {
  if (names.size() > 1) {
    for (std::string& each : names) {
      each = on.words.format(message::hint_quoted, {{argument::text, each}});
    }
  }
  return on.words.list(names);
}

/// The boxes without which the field is not sent; empty where another purpose needs it as well.
std::string boxes_for(const page& on, std::size_t datum) {
  std::vector<std::string> boxes;
  for (const notice::purpose& each : on.facts.purposes) {
    if (!needs(each, datum)) continue;
    if (!each.needs_consent()) return {};
    boxes.emplace_back(on.text(each.what));
  }
  return purpose_list(on, std::move(boxes));
}

/// Words for the end of a sentence, which has a full stop of its own.
std::string without_stop(std::string words) {
  if (words.ends_with('.')) words.pop_back();
  return words;
}

/// Legal basis, time and recipients of one purpose.
node terms_of(tag into, const page& on, const notice::purpose& of) {
  const std::string period = without_stop(retention_text(on, of.retention));
  node terms = say(into, on, message::hint_basis,
                   {{argument::basis, text_node(basis_text(on, of.basis))},
                    {argument::period, text_node(period)}});
  if (of.recipients.empty()) return terms;
  node receivers = say(tag::span, on, message::hint_received_by, argument::recipients,
                       without_stop(on.words.list(recipient_names(on, of.recipients))));
  terms.add(text_node(" ")).add_all(std::move(receivers.children));
  return terms;
}

/// What the field is used for, just in time (WP260, 36): the purposes to see at once; basis, time
/// and recipients of each behind them, so that a tired person still sees the form.
node use_block(const page& on, std::size_t datum, const std::string& id) {
  std::vector<std::string> names;
  std::vector<const notice::purpose*> uses;
  for (const notice::purpose& each : on.facts.purposes) {
    if (!needs(each, datum)) continue;
    names.emplace_back(on.text(each.what));
    uses.push_back(&each);
  }
  node block = element(tag::details).set(attribute::css_class, "use");
  block.add(
      say(tag::summary, on, message::hint_used_for, argument::purposes, purpose_list(on, names))
          .set(attribute::id, id + "-use"));
  if (uses.size() == 1) return std::move(block).add(terms_of(tag::p, on, *uses.front()));
  node list = element(tag::dl);
  for (std::size_t i = 0; i < uses.size(); ++i) {
    list.add(element(tag::dt, names[i])).add(terms_of(tag::dd, on, *uses[i]));
  }
  return std::move(block).add(std::move(list));
}

node hints(const page& on, const notice::form_field& asked, field::kind kind) {
  std::vector<node> sentences;
  if (!asked.hint.empty()) sentences.push_back(element(tag::span, on.text(asked.hint)));
  if (kind == field::kind::phone) sentences.push_back(say(tag::span, on, message::hint_phone));
  // Health can be told unasked (Article 9 GDPR), and a form is no place for an emergency.
  if (kind == field::kind::message && on.facts.controller->is_clinic) {
    sentences.push_back(say(tag::span, on, message::hint_clinic_message));
  }
  if (const std::string boxes = boxes_for(on, asked.datum); !boxes.empty()) {
    sentences.push_back(say(tag::span, on, message::form_only_if, argument::choices, boxes));
  }
  node hint = element(tag::p);
  for (node& each : sentences) {
    if (!hint.children.empty()) hint.add(text_node(" "));
    hint.add(std::move(each));
  }
  return hint;
}

/// @param described  the ids of what belongs to it, beside its error
node control(field::kind kind, const std::string& id, const std::string& described) {
  const bool long_text = kind == field::kind::message;
  node made = element(long_text ? tag::textarea : tag::input);
  made.set(attribute::id, id).set(attribute::name, id);
  if (long_text) {
    made.set(attribute::rows, "6");
  } else {
    made.set(attribute::type, kind == field::kind::email   ? "email"
                              : kind == field::kind::phone ? "tel"
                                                           : "text");
    made.set(attribute::autocomplete, field::autocomplete_of(kind));
    made.set(attribute::spellcheck, "false");
  }
  if (kind == field::kind::email || kind == field::kind::phone) made.set(attribute::dir, "ltr");
  return made.set(attribute::described_by, described + id + "-error");
}

node error_place(const std::string& id) {
  return element(tag::p)
      .set(attribute::id, id + "-error")
      .set(attribute::css_class, "error")
      .set(attribute::hidden, "");
}

node field_block(const page& on, const notice::form_field& asked) {
  const field::kind kind = *on.facts.data[asked.datum].field;
  const std::string id(field::id_of(kind));
  const std::string name = datum_text(on, asked.datum);
  node label = asked.required ? element(tag::label, name)
                              : say(tag::label, on, message::form_optional, argument::label, name);
  node block = element(tag::div).set(attribute::css_class, "field").set(attribute::part, "field");
  block.add(std::move(label).set(attribute::label_for, id));
  std::string described = id + "-use ";
  if (node hint = hints(on, asked, kind); !hint.children.empty()) {
    described = id + "-hint " + described;
    block.add(hint.set(attribute::id, id + "-hint").set(attribute::css_class, "hint"));
  }
  block.add(error_place(id));
  block.add(control(kind, id, described));
  block.add(use_block(on, asked.datum, id));
  return block;
}

/// A box that nobody has ticked, beside its words.
node box_block(const std::string& id, const std::string& name, std::string_view words) {
  node box = element(tag::input)
                 .set(attribute::id, id)
                 .set(attribute::name, name)
                 .set(attribute::type, "checkbox")
                 .set(attribute::value, "yes");
  return element(tag::div)
      .set(attribute::css_class, "choice")
      .add(std::move(box))
      .add(element(tag::label, words).set(attribute::label_for, id));
}

/// One box for each purpose that rests on consent, none of them ticked.
node choices_block(const page& on) {
  node group = element(tag::fieldset)
                   .set(attribute::id, "choices")
                   .set(attribute::css_class, "choices")
                   .set(attribute::described_by, "choices-hint choices-error");
  group.add(say(tag::legend, on, message::consent_legend));
  group.add(say(tag::p, on, message::consent_hint)
                .set(attribute::id, "choices-hint")
                .set(attribute::css_class, "hint"));
  group.add(error_place("choices"));
  for (const notice::purpose& each : on.facts.purposes) {
    if (!each.needs_consent()) continue;
    group.add(box_block(choice_id(each), "choice." + each.id, ask_text(on, each)));
  }
  return group;
}

/// The control of one meter. The honeypot is for machines that fill whatever they find: out of
/// sight, but laid out, since some skip what is not; in no tab order and no accessibility tree; and
/// for those who read the page without its style sheet its label says what to do.
node meter_block(const page& on, notice::meter meter) {
  const std::string_view id = notice::kMeterControls[static_cast<std::size_t>(meter)];
  node control = element(tag::input).set(attribute::id, id).set(attribute::name, id);
  if (meter == notice::meter::seconds) return control.set(attribute::type, "hidden");
  control.set(attribute::type, "text").set(attribute::tabindex, "-1");
  return element(tag::div)
      .set(attribute::css_class, "unseen")
      .set(attribute::aria_hidden, "true")
      .add(say(tag::label, on, message::form_leave_empty).set(attribute::label_for, id))
      .add(control.set(attribute::autocomplete, "off"));
}

bool asks_consent(const notice::facts& facts) {
  return std::any_of(facts.purposes.begin(), facts.purposes.end(),
                     [](const notice::purpose& each) { return each.needs_consent(); });
}

}  // namespace

node suggestion(const page& on) {
  return say(tag::button, on, message::hint_meant, {{argument::text, element(tag::bdi)}})
      .set(attribute::type, "button")
      .set(attribute::css_class, "suggestion");
}

std::string choice_id(const notice::purpose& asked) { return "choice-" + asked.id; }

std::vector<node> form_blocks(const page& on) {
  std::vector<node> blocks;
  if (!on.facts.form) return blocks;
  node form = element(tag::form)
                  .set(attribute::id, "form")
                  .set(attribute::css_class, "form")
                  .set(attribute::part, "form")
                  .set(attribute::method, "post")
                  .set(attribute::action, on.facts.form->action)
                  .set(attribute::novalidate, "");
  const auto own = [&](const notice::localized& words, message otherwise) {
    return words.empty() ? on.words.format(otherwise) : std::string(on.text(words));
  };
  const notice::form& asked = *on.facts.form;
  form.add(element(tag::h2, own(asked.title, message::form_title)));
  for (const notice::form_field& each : on.facts.form->fields) form.add(field_block(on, each));
  for (const notice::datum& each : on.facts.data) {
    if (each.meter) form.add(meter_block(on, *each.meter));
  }
  if (asks_consent(on.facts)) form.add(choices_block(on));
  form.add(element(tag::p, say(tag::a, on, message::form_notice).set(attribute::href, "#notice")));
  if (!asked.acknowledge.empty()) {
    form.add(box_block("acknowledged", "acknowledged", on.text(asked.acknowledge)));
  }
  form.add(element(tag::button, own(asked.send, message::form_send))
               .set(attribute::type, "submit")
               .set(attribute::css_class, "send")
               .set(attribute::part, "button"));
  blocks.push_back(std::move(form));
  blocks.push_back(status_place("status"));
  return blocks;
}

}  // namespace clearnotice::view
