#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/json/cursor.hpp"

namespace clearnotice::consent {

/// The record of what a person was shown and chose: what receipt.schema.json describes.
struct record {
  struct choice {
    std::string purpose, what;
    bool given = false;
    std::vector<std::string> data, special, recipients;
    std::string kept;
  };
  std::string receipt, time, notice, version, locale, text_sha256, url;
  std::string controller, country, address, email, phone, site;
  std::string withdraw, withdraw_url, proof_kept, storage;
  std::vector<choice> choices;
};

/// 16 to 64 letters, digits and hyphens: the idempotency key of a message, which names its receipt.
bool is_receipt_number(std::string_view text);

/// Reads a record as it was kept, and its `record-sha256` beside it.
/// @param sha256  what the record says its digest is
record read_record(const json::cursor& at, std::string& sha256);

/// SHA-256 of the record's canonical bytes: its JSON without `record-sha256` and without white
/// space, the members in the order of the schema, every character as itself but `\"`, `\\`, `\n`
/// and
/// `\u00xx` for the other controls. It shows that a record was altered. It is no signature: whoever
/// alters a record on purpose can write a new digest, too.
std::string digest_of(const record& of);

}  // namespace clearnotice::consent
