#include <algorithm>

#include "core/lint/coverage.hpp"
#include "core/text/ascii.hpp"

/// What the own words say, where an idea alone does not decide.
namespace clearnotice::lint {
namespace {

using notice::topic;

bool is_local(char c) {
  return text::is_ascii_digit(c) || (text::lower_ascii(c) >= 'a' && text::lower_ascii(c) <= 'z');
}

/// Whether the clinic, and not the authority, is named or placed by this idea.
bool own(const evidence& found, idea what) {
  const std::vector<hit>& hits = found.of(what);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const hit& each) { return !found.of_authority(*each.in); });
}

bool names_basis(const evidence& found, const passage& where) {
  return (found.ideas_in(where) & (bit(idea::basis) | bit(idea::interest))) != 0;
}

}  // namespace

bool holds_email(std::string_view text) {
  for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    if (at > 0 && at + 1 < text.size() && is_local(text[at - 1]) && is_local(text[at + 1])) {
      return true;
    }
  }
  return false;
}

/// A trade name or an e-mail address alone does not say who is responsible.
state who_by_words(const evidence& found) {
  const bool named = own(found, idea::name);
  const bool placed = own(found, idea::address);
  if (named && placed) return state::present;
  if (named || placed) return state::partial;
  const std::vector<passage>& all = found.text().passages;
  const bool reachable = std::any_of(all.begin(), all.end(), [&](const passage& each) {
    return !found.of_authority(each) && holds_email(each.text);
  });
  return reachable ? state::partial : state::missing;
}

state purposes_by_words(const evidence& found) {
  if (!found.has(idea::purpose)) return state::missing;
  const bool several = found.of(idea::purpose).size() > 1;
  return several || found.has_section(topic::purposes) ? state::present : state::partial;
}

/// Present where every sentence or item about a purpose, in a section about purposes, names a
/// basis.
state basis_by_words(const evidence& found) {
  std::size_t purposes = 0;
  std::size_t with_basis = 0;
  std::size_t anywhere = 0;
  for (const passage& each : found.text().passages) {
    const bool basis = names_basis(found, each);
    anywhere += basis;
    // A table names the column once.
    if (basis && each.type == passage::kind::cell) return state::present;
    const bool purpose = (found.ideas_in(each) & bit(idea::purpose)) != 0;
    if (!purpose || !found.is_about(each, topic::purposes)) continue;
    if (each.type == passage::kind::heading) continue;
    ++purposes;
    with_basis += basis;
  }
  if (anywhere == 0) return state::missing;
  return purposes > 0 && with_basis == purposes ? state::present : state::partial;
}

state recipients_by_words(const evidence& found) {
  return found.has(idea::recipient) ? state::present : state::missing;
}

state transfers_by_words(const evidence& found) {
  if (found.has(idea::no_transfer)) return state::present;
  if (!found.has(idea::transfer) && !found.has(idea::safeguard)) return state::missing;
  const bool whole =
      found.has(idea::transfer) && found.has(idea::safeguard) && found.has(idea::copy);
  return whole ? state::present : state::partial;
}

/// One period that is told in passing, of one kind of data, says nothing of the others.
state retention_by_words(const evidence& found) {
  const std::vector<hit>& periods = found.of(idea::period);
  const bool in_section = std::any_of(periods.begin(), periods.end(), [&](const hit& each) {
    return found.is_about(*each.in, topic::retention);
  });
  if (in_section || periods.size() > 2) return state::present;
  const bool half = !periods.empty() || found.has(idea::criteria) || found.has(idea::unlimited);
  return half ? state::partial : state::missing;
}

/// The condition has to stand with the health data: explicit consent for something else is none.
/// Who names Article 9 in the same paragraph means it.
state condition_by_words(const evidence& found) {
  if (!found.has(idea::health)) return state::not_applicable;
  for (const hit& condition : found.of(idea::condition)) {
    const std::string_view words = std::string_view(condition.in->text)
                                       .substr(condition.begin, condition.end - condition.begin);
    const bool article = words.find('9') != words.npos;
    for (const hit& health : found.of(idea::health)) {
      if (health.in != condition.in) continue;
      if (article || health.sentence == condition.sentence) return state::present;
    }
  }
  return state::missing;
}

}  // namespace clearnotice::lint
