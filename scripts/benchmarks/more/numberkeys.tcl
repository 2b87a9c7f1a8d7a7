proc main {} {
    for {set i 1} {$i <= 1000000} {incr i} {set map([expr {$i * 7919 % 1000003}]) $i}
    set sum 0
    for {set i 1} {$i <= 1000000} {incr i} {if {[info exists map($i)]} {incr sum $map($i)}}
    puts $sum
}
main
