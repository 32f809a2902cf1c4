#pragma once

#include <string>

namespace clearnotice::charc {

/// The text of core/generated/characters.hpp: three stages of bytes, then the classes.
///
/// A block of 256 and a group of 32 blocks were measured: 45,192 bytes, 3.72 kB brotli. Blocks of
/// 128 take 37,968 and 3.88 kB, of 64 32,352 and 4.07 kB. Runs to be unpacked at the start would be
/// 3.12 kB, and cost every page the time and the memory.
std::string table_of_all_characters();

}  // namespace clearnotice::charc
