#pragma once

#include <string>
#include <string_view>

#include "core/desk.hpp"

namespace clearnotice {

/// The front door. Holds the catalogues and notices it was given, and answers requests: UTF-8 JSON
/// in, `{"ok":…}` or `{"error":{code,message,pointer,line?,column?}}` out, or
/// `{"needs":"phone-33"}` when a part has to be added before there is an answer. It has no clock,
/// no I/O and no randomness; a patient's mistakes are data in an `ok`, never an error.
class engine {
 public:
  /// A compiled locale → `{"tag","dir"}`. A second one of the same tag takes the first one's place.
  std::string add_catalogue(std::string_view compiled);
  /// A part that not every visitor needs → its name: `phone-33`, the numbering plans of a zone;
  /// `countries-fr`, the names of countries for a catalogue that was added before;
  /// `authority-FR`, where people complain; or `complaints`, the sentences for every error.
  std::string add_part(std::string_view compiled);
  /// notice.json → `{"notice","id","version","locales"}`; `notice` is its handle.
  std::string open(std::string_view notice_json);
  /// `{"notice"}` → `true`.
  std::string close(std::string_view request);
  /// `{"wanted":[…],"have":[…]}` → the best of `have` (RFC 4647 lookup), or null.
  std::string match(std::string_view request) const;
  /// `{"notice","locale","format":"html"|"text"|"nodes"}` → the notice and its form, the SHA-256 of
  /// the plain text they say, and for the DOM the words of each state.
  std::string render(std::string_view request) const;
  /// `{"field","locale","notice"}`, or without a notice `{"field","locale","region"?,"required"?}`
  /// → the handle of that field, for `check`. It ends with its notice, or when another is opened
  /// with `"instead"` and its handle.
  std::string open_field(std::string_view request);
  /// What was typed into an open field → one verdict. A keystroke is the one question that is asked
  /// often, and reading JSON costs more than its answer; so this is neither in nor out, but lines:
  /// state, code, message, normalized, suggestion, extension, region, type, and all that follows is
  /// the value. Instead of a state stand `needs`, then a line with the part; or `error`, then code
  /// and message.
  /// @param reply  written over; it keeps its room for the next
  void check(unsigned field, std::string_view typed, std::string& reply) const;
  /// `{"notice","locale","values","choices","key","now"?,"acknowledged"?}` →
  /// `{"payload","request"}`, or
  /// `{"errors","summary"}`. Only the fields that the chosen purposes need are looked at.
  std::string submit(std::string_view request) const;
  /// `{"notice","locale","of":"message"|"withdrawal","after","errors"?:[{"field","code"}]}` →
  /// what a receiver's answer, which is not "received", means to the person: `{"failed"}`, the
  /// words for the status region; or where it names fields of the form with codes that the core has
  /// words for (RFC 9457), `{"errors","summary"}` as `submit`. `after` is in seconds, 0 where the
  /// receiver does not say when it can be asked again (RFC 9110, 10.2.3). What it says of anything
  /// else is passed over: it is no mistake of the page.
  std::string refusal(std::string_view request) const;
  /// `{"notice","locale","choices","key","now"}` → `{"record","text","nodes"}`: the receipt of
  /// these choices, to keep and to read. It is asked nothing that was typed, so it can hold nothing
  /// of it.
  std::string receipt(std::string_view request) const;
  /// `{"notice","locale","receipt"?,"purposes"?,"key"}` →
  /// `{"nodes","done","failed","payload"?,"request"?}`: a button for each of the purposes (all that
  /// rest on consent), the words for afterwards, and what withdraws them. Without the number of a
  /// receipt, or with what cannot be one, the nodes ask for it and there is nothing to send.
  std::string withdraw(std::string_view request) const;

  /// What it was given, for the doors beside this one.
  const shelf& holds() const { return shelf_; }

 private:
  shelf shelf_;
};

}  // namespace clearnotice
