#include <algorithm>

#include "core/lint/rules.hpp"

namespace clearnotice::lint {
namespace {

using notice::topic;

constexpr rule kUndeclared = {"FORM-undeclared", "GDPR 13(1)(c), 14(1)(d), 5(1)(a)",
                              "a field that the notice does not name", level::error};

constexpr rule kRequired = {"G13-2e-field", "GDPR 13(2)(e)",
                            "a required field that the notice does not name", level::warning};

struct field_idea {
  std::string_view field;  ///< as in notice.json
  idea label{};
  std::uint64_t declared_by = 0;  ///< one of these names it
};
constexpr field_idea kFields[] = {
    {"given-name", idea::given_name, bit(idea::given_name) | bit(idea::family_name)},
    {"family-name", idea::family_name, bit(idea::family_name) | bit(idea::given_name)},
    {"organisation", idea::organisation, bit(idea::organisation)},
    {"occupation", idea::occupation, bit(idea::occupation)},
    {"email", idea::email, bit(idea::email)},
    {"phone", idea::phone, bit(idea::phone)},
    {"message", idea::message, bit(idea::message)},
};

bool ends_with_colon(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \n");
  return end != text.npos && text[end] == ':';
}

/// The lists of an own text in which each item is only a label: what became of a form on paper.
std::vector<const passage*> labels_of(const evidence& found) {
  constexpr std::size_t kFewest = 3;
  const std::vector<passage>& all = found.text().passages;
  std::vector<const passage*> labels;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end].section == all[i].section &&
           all[end].type != passage::kind::heading && all[end].words.size() <= 4 &&
           ends_with_colon(all[end].text)) {
      ++end;
    }
    if (end - i >= kFewest) {
      for (std::size_t each = i; each < end; ++each) labels.push_back(&all[each]);
    }
    i = std::max(end, i + 1);
  }
  return labels;
}

/// The ideas of the sections about a topic; of all words where there is no such section.
std::uint64_t ideas_about(const evidence& found, topic of,
                          const std::vector<const passage*>& without) {
  const bool has_section = found.has_section(of);
  std::uint64_t ideas = 0;
  for (const passage& each : found.text().passages) {
    if (each.type == passage::kind::heading) continue;
    if (has_section && !found.is_about(each, of)) continue;
    if (std::find(without.begin(), without.end(), &each) != without.end()) continue;
    ideas |= found.ideas_in(each);
  }
  return ideas;
}

void check_labels(const evidence& found, findings& into) {
  const std::vector<const passage*> labels = labels_of(found);
  if (labels.empty()) return;
  const std::uint64_t declared = ideas_about(found, topic::data, labels);
  for (const passage* label : labels) {
    const std::uint64_t ideas = found.ideas_in(*label);
    const auto* field =
        std::find_if(std::begin(kFields), std::end(kFields),
                     [&](const field_idea& each) { return (ideas & bit(each.label)) != 0; });
    if (field == std::end(kFields) || (declared & field->declared_by) != 0) continue;
    finding made = at_place(kUndeclared, found, *label, 0, label->words.back().end);
    made.found = "the form asks for " + quoted(label->text) +
                 ", and the notice does not say that this is collected";
    made.settle = "name it among the data, with its purpose, or take it out of the form";
    into.push_back(std::move(made));
  }
}

/// What a section of own words has to name, because it hides what the catalogues would say.
struct duty {
  notice::topic topic{};
  const lint::rule* rule = nullptr;
  bool required_only = false;
  std::string_view settle;
};
constexpr duty kDuties[] = {
    {topic::data, &kUndeclared, false, "name it in the own section about data"},
    {topic::required, &kRequired, true,
     "name it in the own section about what has to be given, with what follows without it"},
};

bool is_replaced(const evidence& found, topic of) {
  const auto mask = 1U << static_cast<unsigned>(of);
  return std::any_of(
      found.text().sections.begin(), found.text().sections.end(),
      [&](const own_section& each) { return each.declared && (each.topics & mask) != 0; });
}

/// The field of the form (`email`, …) whose data this is; null where it is none.
const json::value* field_of(const json::value& data, const json::value* name) {
  for (const json::value& datum : data.items) {
    const json::value* id = datum.find("id");
    if (name != nullptr && id != nullptr && id->text == name->text) return datum.find("field");
  }
  return nullptr;
}

void check_facts_of_form(const json::value& root, const evidence& found, const duty& owed,
                         findings& into) {
  const json::value* form = root.find("form");
  const json::value* data = root.find("data");
  const json::value* fields = form == nullptr ? nullptr : form->find("fields");
  if (fields == nullptr || data == nullptr || !is_replaced(found, owed.topic)) return;
  const std::uint64_t declared = ideas_about(found, owed.topic, {});
  for (std::size_t i = 0; i < fields->items.size(); ++i) {
    const json::value* required = fields->items[i].find("required");
    if (owed.required_only && (required == nullptr || !required->truth)) continue;
    const json::value* name = fields->items[i].find("data");
    const json::value* kind = field_of(*data, name);
    if (kind == nullptr) continue;
    for (const field_idea& each : kFields) {
      if (each.field != kind->text || (declared & each.declared_by) != 0) continue;
      finding made;
      made.rule = owed.rule;
      made.at = name;
      made.pointer = "/form/fields/" + std::to_string(i) + "/data";
      made.locale = found.locale();
      made.found = "the form asks for " + quoted(kind->text) + ", and the own words do not name it";
      made.settle = owed.settle;
      into.push_back(std::move(made));
    }
  }
}

}  // namespace

void check_form(const json::value& root, const evidence& found, findings& into) {
  check_labels(found, into);
  for (const duty& each : kDuties) check_facts_of_form(root, found, each, into);
}

}  // namespace clearnotice::lint
