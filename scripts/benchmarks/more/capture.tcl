proc main {} {
    for {set i 1} {$i <= 100000} {incr i} {lappend lines "ที่ ศธ 04009/ว$i ลงวันที่ [expr {$i % 28 + 1}]"}
    set sum 0
    foreach line $lines {
        foreach found [regexp -all -inline {\d+} $line] {incr sum [scan $found %d]}
    }
    puts $sum
}
main
