#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/catalog/catalogue.hpp"
#include "core/notice/model.hpp"
#include "core/view/tree.hpp"

namespace clearnotice::view {

using catalog::argument;
using catalog::message;

/// What every block needs to write itself: the facts, and the words of one locale.
struct page {
  const notice::facts& facts;
  std::size_t locale;  ///< index into facts.locales
  const catalog::catalogue& words;
  const notice::contact* authority;  ///< where people complain; null where that is not known

  std::string_view tag() const { return facts.locales[locale]; }
  std::string_view text(const notice::localized& written) const { return written.in(locale); }
};

/// What stands in for one argument of a message: plain text, a link, an isolated name.
struct slot {
  argument name;
  node content;
};

/// `into` with the words of a message, its arguments replaced by the nodes of the slots.
node say(tag into, const page& on, message id, std::initializer_list<slot> slots = {});

/// The same for a message with one argument, of plain text.
node say(tag into, const page& on, message id, argument name, std::string_view text);

/// A name, address or number, kept apart from the direction of the text round it (UAX #9).
node isolated(std::string_view text);

/// Adds a paragraph in the clinic's own words, or nothing where there are none.
void add_own(const page& on, std::vector<node>& into, const notice::localized& words);
/// A list of the clinic's own words, a `dd` with a line each.
node own_lines(const page& on, tag into, tag each, const std::vector<notice::localized>& words);

std::string duration_text(const page& on, const notice::duration& length);
/// How long it is kept, as part of a sentence.
std::string retention_text(const page& on, const notice::retention& kept);
/// The legal basis in words.
std::string basis_text(const page& on, notice::basis basis);
/// The names of these recipients.
std::vector<std::string> recipient_names(const page& on,
                                         const std::vector<std::size_t>& recipients);
/// How to stop a use: words, link, or both.
node way_out(const page& on, const notice::way_out& stop);
/// What a datum is called: the clinic's name for it, else the field's label.
std::string datum_text(const page& on, std::size_t datum);
std::string datum_list(const page& on, const std::vector<std::size_t>& data);

/// Address, e-mail, phone and website, as terms with links; without the name.
node contact_terms(const page& on, const notice::contact& card);
/// Where people write to use their rights; may be empty.
std::string_view address_for_rights(const page& on);
node email_link(std::string_view address);
node phone_link(std::string_view number, std::string_view shown);
node url_link(std::string_view url, std::string_view shown);

}  // namespace clearnotice::view
