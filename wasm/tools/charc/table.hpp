#pragma once

#include <string>

namespace clearnotice::charc {

/// The text of core/generated/characters.hpp: three stages of bytes, then the classes.
///
/// A block of 256 and a group of 32 blocks were measured: 44,520 bytes, 3.83 kB brotli by itself.
/// Blocks of 128 take 37,360 and 4.08 kB, of 64 32,000 and 4.36 kB. Runs to be unpacked at the
/// start would be 3.29 kB, and cost every page the code, the time and the memory.
std::string table_of_all_characters();

}  // namespace clearnotice::charc
