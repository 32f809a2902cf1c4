#include "core/view/page.hpp"

#include "core/field/rules.hpp"
#include "core/view/families.hpp"

namespace clearnotice::view {

node say(tag into, const page& on, message id, std::initializer_list<slot> slots) {
  std::vector<catalog::argument_value> values;
  for (const slot& each : slots) values.push_back({each.name, each.content.text});
  node made = element(into);
  for (const catalog::piece& piece : on.words.pieces(id, values)) {
    if (!piece.inserted) {
      made.add(text_node(piece.text));
      continue;
    }
    for (const slot& each : slots) {
      if (each.name == piece.name) made.add(each.content);
    }
  }
  return made;
}

node say(tag into, const page& on, message id, argument name, std::string_view text) {
  return say(into, on, id, {{name, text_node(text)}});
}

node isolated(std::string_view text) { return element(tag::bdi, text); }

void add_own(const page& on, std::vector<node>& into, const notice::localized& words) {
  if (!words.empty()) into.push_back(element(tag::p, on.text(words)));
}

node own_lines(const page& on, tag into, tag each, const std::vector<notice::localized>& words) {
  node made = element(into);
  for (const notice::localized& line : words) made.add(element(each, on.text(line)));
  return made;
}

std::string duration_text(const page& on, const notice::duration& length) {
  struct unit {
    unsigned notice::duration::*amount;
    message words;
  };
  static constexpr unit kUnits[] = {
      {&notice::duration::years, message::duration_years},
      {&notice::duration::months, message::duration_months},
      {&notice::duration::weeks, message::duration_weeks},
      {&notice::duration::days, message::duration_days},
      {&notice::duration::hours, message::duration_hours},
      {&notice::duration::minutes, message::duration_minutes},
  };
  std::vector<std::string> parts;
  for (const unit& each : kUnits) {
    const unsigned amount = length.*each.amount;
    if (amount == 0) continue;
    parts.push_back(on.words.format(each.words, {{argument::count, std::to_string(amount)}}));
  }
  return on.words.list(parts);
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

std::string basis_text(const page& on, notice::basis basis) {
  return on.words.format(kBases[static_cast<std::size_t>(basis)]);
}

std::vector<std::string> recipient_names(const page& on,
                                         const std::vector<std::size_t>& recipients) {
  std::vector<std::string> names;
  for (const std::size_t to : recipients) {
    names.emplace_back(on.text(on.facts.recipients[to].name));
  }
  return names;
}

std::string datum_text(const page& on, std::size_t datum) {
  const notice::datum& each = on.facts.data[datum];
  if (!each.name.empty()) return std::string(on.text(each.name));
  return field::label_of(*each.field, on.words);
}

std::string datum_list(const page& on, const std::vector<std::size_t>& data) {
  std::vector<std::string> names;
  for (const std::size_t datum : data) names.push_back(datum_text(on, datum));
  return on.words.list(names);
}

node way_out(const page& on, const notice::way_out& stop) {
  node made = element(tag::dd);
  if (!stop.how.empty()) made.add(element(tag::div, on.text(stop.how)));
  if (!stop.url.empty()) made.add(element(tag::div, url_link(stop.url, stop.url)));
  return made;
}

node email_link(std::string_view address) {
  return element(tag::a, isolated(address)).set(attribute::href, "mailto:" + std::string(address));
}

node phone_link(std::string_view number, std::string_view shown) {
  std::string digits;
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
  }
  // Numbers run left to right in every script; a bare bdi would take its direction from the digits.
  node content = element(tag::bdi, shown).set(attribute::dir, "ltr");
  return element(tag::a, std::move(content)).set(attribute::href, "tel:" + digits);
}

node url_link(std::string_view url, std::string_view shown) {
  return element(tag::a, isolated(shown)).set(attribute::href, url);
}

node contact_terms(const page& on, const notice::contact& card) {
  node terms = element(tag::dl);
  const auto add = [&](message name, node description) {
    terms.add(say(tag::dt, on, name)).add(std::move(description));
  };
  if (!card.address.empty()) {
    node lines = element(tag::dd);
    std::string_view rest = card.address;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      lines.add(element(tag::div, isolated(rest.substr(0, end))));
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
    add(message::contact_address, std::move(lines));
  }
  if (!card.email.empty()) add(message::contact_email, element(tag::dd, email_link(card.email)));
  if (!card.phone.empty()) {
    add(message::contact_phone, element(tag::dd, phone_link(card.phone, card.phone)));
  }
  if (!card.url.empty()) add(message::contact_url, element(tag::dd, url_link(card.url, card.url)));
  return terms;
}

}  // namespace clearnotice::view
