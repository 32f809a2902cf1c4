#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/consent/choices.hpp"
#include "core/json/writer.hpp"
#include "core/view/page.hpp"
#include "core/view/topics.hpp"

namespace clearnotice::view {

/// One occasion of choosing.
struct occasion {
  std::string id;           ///< the idempotency key of the message it belongs to
  std::string time;         ///< ISO 8601, UTC
  std::string text_sha256;  ///< of the canonical text shown
  consent::choices choices;
};

/// The record of what a person was shown and chose, for them and for the clinic (Article 7(1) GDPR;
/// EDPB 05/2020, 107 and 108), as consent/receipt.schema.json describes it. It is made of the
/// notice and the choices alone, so nothing that was typed can be in it, nor an address or an agent
/// string. Without white space and in the order of the schema, these are the bytes that the
/// record's digest is of.
void write_record(const page& on, const occasion& of, json::writer& out);

/// The same to read, print or save.
node receipt_block(const page& on, const occasion& of);

/// The buttons below it, "print" and "save", which are no part of its text.
node receipt_actions(const page& on);

/// One button for each purpose: a press withdraws, where giving took a tick and a press (Article
/// 7(3) GDPR). Then the empty place for its status.
/// @param purposes  indices into facts.purposes
/// @param receipt  its number; empty: a field asks for it
nodes withdrawal_blocks(const page& on, const std::vector<std::size_t>& purposes,
                        const std::string& receipt);

/// What to say once it has arrived, with the ways to reach the clinic.
nodes withdrawn(const page& on, const std::vector<std::size_t>& purposes);

}  // namespace clearnotice::view
