#include "core/lint/coverage.hpp"

#include <algorithm>

namespace clearnotice::lint {

using notice::topic;

// One line for each duty: its id and rule, the topic that speaks of it, what would settle it.
const item kItems[kItemCount] = {
    {"identity",
     {"G13-1a", "GDPR 13(1)(a)", "who is responsible, and how to reach them"},
     topic::who,
     false,
     "name the clinic with its legal form, and give its postal address",
     who_by_facts,
     who_by_words},
    {"dpo",
     {"G13-1b", "GDPR 13(1)(b)", "the data protection officer"},
     topic::dpo,
     false,
     "give the officer's contact in \"dpo\", or \"dpo\": {\"none\": the reason}",
     dpo_by_facts,
     nullptr,
     bit(idea::dpo)},
    {"purposes",
     {"G13-1c", "GDPR 13(1)(c)", "what the data is used for"},
     topic::purposes,
     false,
     "list each use in \"purposes\"",
     purposes_by_facts,
     purposes_by_words},
    {"basis",
     {"G13-1c-basis", "GDPR 13(1)(c)", "the legal basis of each purpose"},
     topic::purposes,
     false,
     "give each purpose its basis of Article 6(1), in \"basis\"",
     purposes_by_facts,
     basis_by_words},
    {"interest",
     {"G13-1d", "GDPR 13(1)(d)", "which legitimate interest"},
     topic::purposes,
     true,
     "say which interest it is, in \"interest\"",
     interest_by_facts,
     nullptr,
     bit(idea::interest) | bit(idea::interest_named),
     bit(idea::interest)},
    {"recipients",
     {"G13-1e", "GDPR 13(1)(e)", "who receives the data"},
     topic::recipients,
     false,
     "name them or their kinds in \"recipients\", or say that there are none",
     recipients_by_facts,
     recipients_by_words},
    {"transfers",
     {"G13-1f", "GDPR 13(1)(f)", "transfers to other countries"},
     topic::transfers,
     false,
     "name country, safeguard and how to get a copy in \"transfers\"; [] says there are none",
     transfers_by_facts,
     transfers_by_words},
    {"retention",
     {"G13-2a", "GDPR 13(2)(a)", "how long the data is kept"},
     topic::retention,
     false,
     "give a period and what it counts from; \"as long as necessary\" alone tells nobody when",
     retention_by_facts,
     retention_by_words},
    {"access",
     {"G13-2b-access", "GDPR 13(2)(b), 15", "the right of access"},
     topic::rights,
     false,
     "name the right",
     rights_by_facts,
     nullptr,
     bit(idea::access)},
    {"rectification",
     {"G13-2b-rectification", "GDPR 13(2)(b), 16", "the right to rectification"},
     topic::rights,
     false,
     "name the right",
     rights_by_facts,
     nullptr,
     bit(idea::rectification)},
    {"erasure",
     {"G13-2b-erasure", "GDPR 13(2)(b), 17", "the right to erasure"},
     topic::rights,
     false,
     "name the right",
     rights_by_facts,
     nullptr,
     bit(idea::erasure)},
    {"restriction",
     {"G13-2b-restriction", "GDPR 13(2)(b), 18", "the right to restriction"},
     topic::rights,
     false,
     "name the right",
     rights_by_facts,
     nullptr,
     bit(idea::restriction)},
    {"objection",
     {"G13-2b-objection", "GDPR 13(2)(b), 21", "the right to object"},
     topic::rights,
     false,
     "name the right to object, not only to marketing and not only with consent",
     objection_by_facts,
     nullptr,
     bit(idea::objection),
     bit(idea::marketing_stop)},
    {"portability",
     {"G13-2b-portability", "GDPR 13(2)(b), 20", "the right to data portability"},
     topic::rights,
     false,
     "name the right, where the basis is consent or a contract",
     portability_by_facts,
     nullptr,
     bit(idea::portability)},
    {"withdrawal",
     {"G13-2c", "GDPR 13(2)(c), 7(3)", "withdrawing consent"},
     topic::rights,
     false,
     "say that consent can be withdrawn at any time, and that what was done before stays lawful",
     withdrawal_by_facts,
     nullptr,
     bit(idea::withdrawal) | bit(idea::lawfulness),
     bit(idea::withdrawal) | bit(idea::unsubscribe)},
    {"complaint",
     {"G13-2d", "GDPR 13(2)(d), 77", "the complaint to an authority"},
     topic::complaint,
     false,
     "say that one can complain, and to which authority",
     complaint_by_facts,
     nullptr,
     bit(idea::complaint)},
    {"required",
     {"G13-2e", "GDPR 13(2)(e)", "what has to be given, and what follows if not"},
     topic::required,
     false,
     "say which data is required and what happens without it",
     required_by_facts,
     nullptr,
     bit(idea::required) | bit(idea::consequence),
     bit(idea::required)},
    {"automated",
     {"G13-2f", "GDPR 13(2)(f), 22", "automated decisions: yes or no"},
     topic::automated,
     false,
     "say so when there are none: \"automatedDecisions\": false",
     automated_by_facts,
     nullptr,
     bit(idea::automated)},
    {"condition",
     {"G9-1", "GDPR 9(2)", "the condition for using health data"},
     topic::data,
     false,
     "set the condition of Article 9(2), in \"special\" of the data",
     condition_by_facts,
     condition_by_words},
};

namespace {

state by_words(const item& each, const evidence& found) {
  if (each.from_words != nullptr) return each.from_words(found);
  const std::uint64_t ideas = found.ideas();
  if ((ideas & each.whole) == each.whole) return state::present;
  return (ideas & each.part) != 0 ? state::partial : state::missing;
}

/// An own section takes the place of what the catalogues would say of its topic.
bool is_replaced(const evidence& found, topic of) {
  const auto mask = 1U << static_cast<unsigned>(of);
  return std::any_of(
      found.text().sections.begin(), found.text().sections.end(),
      [&](const own_section& each) { return each.declared && (each.topics & mask) != 0; });
}

/// Own words that are not needed by the facts do no harm; health data that only the own words know
/// of needs its condition all the same.
state together(const item& each, state words, state facts) {
  if (facts == state::not_applicable) {
    const bool needless = words == state::missing && each.from_words != condition_by_words;
    return needless ? facts : words;
  }
  if (words == state::not_applicable) return facts;
  return std::max(words, facts);
}

}  // namespace

std::vector<state> coverage(const json::value& root, const evidence* found) {
  std::vector<state> states;
  for (const item& each : kItems) {
    const state facts = each.from_facts(root);
    if (found == nullptr || found->text().passages.empty()) {
      states.push_back(facts);
      continue;
    }
    const state words = by_words(each, *found);
    // Facts that own words hide are not on the page.
    states.push_back(is_replaced(*found, each.topic) ? words : together(each, words, facts));
  }
  return states;
}

void report_coverage(const std::vector<state>& states, const evidence* found,
                     std::string_view locale, findings& into) {
  for (std::size_t i = 0; i < kItemCount; ++i) {
    const item& each = kItems[i];
    if (states[i] == state::present || states[i] == state::not_applicable) continue;
    const bool half = states[i] == state::partial;
    if (each.only_if_partial && !half) continue;
    finding made;
    made.rule = &each.rule;
    made.locale = locale;
    made.found = std::string(half ? "found only in part: " : "not found: ");
    made.found += each.rule.title;
    made.settle = each.settle;
    if (found != nullptr) {
      for (const passage& where : found->text().passages) {
        if (!found->is_about(where, each.topic)) continue;
        made.at = where.pieces.empty() ? nullptr : where.pieces.front().at;
        made.pointer = where.pieces.empty() ? "" : where.pieces.front().pointer;
        break;
      }
    }
    into.push_back(std::move(made));
  }
}

}  // namespace clearnotice::lint
