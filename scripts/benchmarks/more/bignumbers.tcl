proc main {} {
    set sum 0
    for {set i 1} {$i <= 500000} {incr i} {set sum [expr {$sum + 123456789012345 * $i}]}
    puts $sum
}
main
